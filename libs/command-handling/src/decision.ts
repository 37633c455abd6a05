import type { Policy, Requester } from '#libs/access';
import type { Directory } from '#libs/directory';
import type { Decide, DomainEvent, Envelope, Fold, Recorded, StreamDefinition } from '#libs/event-sourcing';
import type { SubjectKeys } from '#libs/personal-data';
import type { CommandRequest } from './request.js';

export type CommandClass<Command extends object = object> = new (...args: never[]) => Command;

/** What a policy may ask about a stream's state, besides the jurisdiction. */
export interface TargetOf {
  readonly organisationIds?: readonly string[] | null;
  readonly roomId?: string | null;
  readonly personId?: string | null;
}

/** One kind of stream as the command runner needs it. */
export interface StreamKind<State, Event extends DomainEvent> {
  readonly definition: StreamDefinition;
  readonly fold: Fold<State, Event>;
  /** Envelope values that follow the state as it is after the new events; what is left out stays as it was on the stream. */
  readonly envelope?: (state: State) => Partial<Pick<Envelope, 'round' | 'ruleVersion'>>;
  readonly target?: (state: State) => TargetOf;
}

/** Where a new stream belongs. */
export interface NewStream {
  /** Constant for the life of the stream. */
  readonly partitionKey: string;
  readonly correlationId: string;
  readonly jurisdictionId: string | null;
  readonly round?: number | null;
  readonly ruleVersion?: string | null;
  /** What a policy may ask about a stream that has no state yet: its room, whose it will be. */
  readonly target?: TargetOf;
}

/** What a command may look up before it is decided. The decision itself asks nobody. */
export interface LookUps {
  readonly directory: Directory;
  readonly keys: SubjectKeys;
  readonly request: CommandRequest;
  readonly requester: Requester;
  /** UTC milliseconds, ISO 8601. */
  readonly occurredAt: string;
  /** Shanghai date of `occurredAt`. */
  readonly today: string;
  /** State of another stream of this service, consistent; null when it doesn't exist. */
  readonly load: <State, Event extends DomainEvent>(kind: StreamKind<State, Event>, id: string) => Promise<State | null>;
  /** The same name gives the same id when the command is repeated. */
  readonly idFor: (name: string) => string;
  /** The id by which a person is known under a partition key. */
  readonly participantId: (personId: string, partitionKey: string) => Promise<string>;
}

/**
 * One command: on which stream, by which rule, by whom.
 * `Command` is what arrives, `Prepared` what the decision takes: the command itself unless `prepare` looks something up.
 */
export interface Decision<Command extends object, Prepared, State, Event extends DomainEvent> {
  readonly stream: StreamKind<State, Event>;
  /** Id part of the stream's name; null for a new one, whose id is then derived from the request. */
  readonly id: (command: Command, lookUps: LookUps) => string | null | Promise<string | null>;
  /** Says that the command may begin a stream. Without it an unknown stream is refused as `<category>.unknown`. */
  readonly begins?: (command: Prepared, id: string) => NewStream;
  readonly prepare?: (command: Command, lookUps: LookUps, id: string) => Promise<Prepared>;
  readonly decide: Decide<Prepared, State, Event>;
  readonly policy: Policy<State>;
  /** Version of the jurisdiction's rules that this decision applied; it then stands in its events. */
  readonly ruleVersion?: (command: Prepared, state: State) => string | null;
  /** What else the events speak of. */
  readonly related?: (command: Prepared, state: State) => Envelope['related'];
  /**
   * For commands of residents and raters: the actor is recorded by the pseudonym of this partition key rather than by the person's id.
   * Residents always are; this adds others who speak for themselves here.
   */
  readonly pseudonymous?: boolean;
}

/** Of the last event of the command; where it recorded nothing, of the stream's last one. */
export interface CommandResult {
  /** Of the stream, without its category. */
  readonly id: string;
  /** −1 where nothing was recorded and there is no stream. */
  readonly revision: number;
  /** `<logId>:<position>`; position 0 where there is no stream. */
  readonly position: string;
}

export type { Recorded };
