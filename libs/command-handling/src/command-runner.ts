import { createHash, randomBytes } from 'node:crypto';
import { checkPolicy, checkRoles, type Policy, type Requester } from '#libs/access';
import type { Directory } from '#libs/directory';
import {
  canonicalBytes,
  commandIdOf,
  derivedId,
  eventIdOf,
  foldAll,
  NotHereYet,
  RuleBroken,
  streamName,
  type Actor,
  type Catalogue,
  type DecisionContext,
  type DomainEvent,
  type Envelope,
  type ReadEvent,
  type Recorded,
} from '#libs/event-sourcing';
import { WrongExpectedRevision, type EventStore, type NewEvent } from '#libs/event-store';
import { formatPosition } from '#libs/http';
import { NoSubjectKey, PersonErased, sealPersonal, type SubjectKeys } from '#libs/personal-data';
import { shanghaiDateOf } from '#libs/shared-kernel';
import type { CommandClass, CommandResult, Decision, LookUps, NewStream, StreamKind } from './decision.js';
import type { CommandRequest } from './request.js';

/** How often a command is decided again because another one was faster on the same stream. */
const MOST_CONFLICTS = 12;
/** Longest pause before deciding again, milliseconds; the actual one is random below a bound that doubles from 4. */
const LONGEST_PAUSE = 200;

export interface CommandRunnerPorts {
  readonly store: EventStore;
  readonly catalogue: Catalogue;
  readonly keys: SubjectKeys;
  readonly directory: Directory;
}

/** A decision made events that their own definitions refuse: a fault of this software, never of the person. Nothing was recorded. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

type AnyDecision = Decision<never, never, never, DomainEvent>;
type History = readonly ReadEvent[];
type OpenDecision = Decision<object, unknown, unknown, DomainEvent>;

/** Loads, decides, seals, appends; decides again when another command was faster. */
export class CommandRunner {
  constructor(private readonly ports: CommandRunnerPorts) {}

  async run(command: object, decision: AnyDecision, request: CommandRequest): Promise<CommandResult> {
    try {
      return await this.runOpen(command, decision as unknown as OpenDecision, request);
    } catch (error) {
      if (error instanceof PersonErased || error instanceof NoSubjectKey) throw new RuleBroken('person.forgotten');
      throw error;
    }
  }

  private async runOpen(command: object, decision: OpenDecision, request: CommandRequest): Promise<CommandResult> {
    const requester: Requester = request.by === 'person' ? request.principal : { role: 'reaction' };
    checkRoles(decision.policy as Policy<never>, requester);
    const name = (command.constructor as CommandClass).name;
    const today = shanghaiDateOf(request.occurredAt);
    // The ids of what a command makes must be known before its stream is: they follow from the request alone.
    const requestId =
      request.by === 'person' ? commandIdOf(request.principal.personId, name, '', request.idempotencyKey) : request.commandId;
    const lookUps: LookUps = {
      ...this.ports,
      request,
      requester,
      occurredAt: request.occurredAt,
      today,
      load: (kind, id) => this.load(kind, id),
      idFor: (thing) => derivedId('id', requestId, thing),
      participantId: (personId, partitionKey) => this.ports.keys.pseudonym(personId, partitionKey),
    };
    const id = (await decision.id(command, lookUps)) ?? derivedId('id', requestId, decision.stream.definition.category);
    const stream = streamName(decision.stream.definition.category, id);
    const commandId =
      request.by === 'person' ? commandIdOf(request.principal.personId, name, stream, request.idempotencyKey) : request.commandId;
    let prepared: unknown;
    let isPrepared = false;

    for (let conflicts = 0; ; conflicts++) {
      const history = await this.history(stream);
      const repeated = history.findLast((event) => event.metadata.commandId === commandId);
      if (repeated) return this.result(id, repeated);

      const last = history.at(-1);
      if (!last && !decision.begins) throw new RuleBroken(`${decision.stream.definition.category}.unknown`, { id });
      if (!isPrepared) {
        prepared = decision.prepare ? await decision.prepare(command, lookUps, id) : command;
        isPrepared = true;
      }
      const state = this.fold(decision.stream, history);
      const place = last ? placeOf(last.metadata) : decision.begins!(prepared as never, id);
      await this.checkPolicy(decision, requester, state, place);

      const participantId =
        request.by === 'person'
          ? await this.ports.keys.pseudonym(request.principal.personId, place.partitionKey)
          : derivedId('reaction', request.reaction);
      const actor = await this.actorOf(request, decision, participantId, place.partitionKey);
      const context: DecisionContext = { actor, participantId, occurredAt: request.occurredAt, today, idFor: lookUps.idFor };
      const events = decision.decide(prepared as never, state as never, context);
      if (events.length === 0)
        return last
          ? this.result(id, last)
          : { id, revision: -1, position: formatPosition({ logId: this.ports.store.logId, position: 0n }) };

      const jurisdiction = await this.jurisdiction(place.jurisdictionId, events);
      const frame = {
        v: 1 as const,
        logId: this.ports.store.logId,
        commandId,
        partitionKey: place.partitionKey,
        correlationId: place.correlationId,
        causationId: request.by === 'reaction' ? request.cause.metadata.eventId : commandId,
        related: [...(decision.related?.(prepared as never, state as never) ?? [])],
        actor,
        jurisdiction,
        capturedFrom: request.capturedFrom,
        occurredAt: request.occurredAt,
        timeSource: request.timeSource,
        traceparent: request.traceparent,
        round: place.round ?? null,
        ruleVersion: decision.ruleVersion?.(prepared as never, state as never) ?? place.ruleVersion ?? null,
      };
      const revision = last ? last.revision : -1;
      const newEvents = await this.toNewEvents(decision.stream, state, events, frame, revision);
      try {
        const appended = await this.ports.store.append(stream, last ? last.revision : 'no-stream', newEvents);
        return {
          id,
          revision: appended.revision,
          position: formatPosition({ logId: this.ports.store.logId, position: appended.position }),
        };
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || conflicts >= MOST_CONFLICTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE, 4 * 2 ** conflicts)));
      }
    }
  }

  /** A command's state, for look-ups in a stream of this service. */
  async load<State, Event extends DomainEvent>(kind: StreamKind<State, Event>, id: string): Promise<State | null> {
    const history = await this.history(streamName(kind.definition.category, id));
    return history.length === 0 ? null : this.fold(kind, history);
  }

  private async history(stream: string): Promise<History> {
    return (await this.ports.store.readStream(stream)).map((event) => this.ports.catalogue.read(event));
  }

  private fold<State, Event extends DomainEvent>(kind: StreamKind<State, Event>, history: History): State {
    return foldAll(kind.fold, history.filter((event) => !event.redacted) as unknown as Recorded<Event>[]);
  }

  private result(id: string, event: ReadEvent): CommandResult {
    return { id, revision: event.revision, position: formatPosition({ logId: this.ports.store.logId, position: event.position }) };
  }

  private async checkPolicy(decision: OpenDecision, requester: Requester, state: unknown, place: NewStream): Promise<void> {
    const [jurisdictionPath, requesterJurisdictionPath] = await Promise.all([
      place.jurisdictionId === null ? null : this.ports.directory.pathOf(place.jurisdictionId),
      requester.jurisdictionId === undefined ? null : this.ports.directory.pathOf(requester.jurisdictionId),
    ]);
    checkPolicy(decision.policy, requester, {
      jurisdictionPath,
      requesterJurisdictionPath,
      organisationIds: null,
      roomId: null,
      personId: null,
      ...decision.stream.target?.(state),
      ...place.target,
      state,
    });
  }

  private async actorOf(request: CommandRequest, decision: OpenDecision, participantId: string, partitionKey: string): Promise<Actor> {
    if (request.by === 'reaction') return { role: 'reaction', capacity: request.reaction };
    const { principal, onBehalfOf } = request;
    const hidden = principal.role === 'resident' || decision.pseudonymous === true;
    return {
      personId: hidden ? participantId : principal.personId,
      role: principal.role,
      ...(principal.organisationId === undefined ? {} : { organisationId: principal.organisationId }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf: await this.ports.keys.pseudonym(onBehalfOf, partitionKey) }),
    };
  }

  /** Code and edition as of now stand in the event, since codes change. */
  private async jurisdiction(id: string | null, events: readonly DomainEvent[]): Promise<Envelope['jurisdiction']> {
    if (id === null) return null;
    const registered = events.find((event) => event.type === 'JurisdictionRegistered');
    if (registered) {
      const { code, edition } = registered.data as { code: string; edition: string };
      return { id, code, edition };
    }
    const entry = await this.ports.directory.jurisdiction(id);
    if (!entry) throw new NotHereYet('jurisdiction.unknown', { id });
    return { id, code: entry.code, edition: entry.edition };
  }

  private async toNewEvents(
    kind: StreamKind<unknown, DomainEvent>,
    before: unknown,
    events: readonly DomainEvent[],
    frame: Omit<Envelope, 'eventId' | 'salt' | 'type' | 'schemaVersion'>,
    lastRevision: number,
  ): Promise<NewEvent[]> {
    const made = events.map((event, index): { event: DomainEvent; metadata: Envelope } => {
      const definition = this.ports.catalogue.types.get(event.type);
      if (!definition) throw new MalformedEvent(`${event.type} is not in the catalogue`);
      return {
        event,
        metadata: {
          ...frame,
          eventId: eventIdOf(frame.commandId, index),
          salt: randomBytes(16).toString('hex'),
          type: event.type,
          schemaVersion: definition.written.schemaVersion,
        },
      };
    });
    if (kind.envelope) {
      const after = made.reduce(
        (state, { event, metadata }, index) =>
          kind.fold.evolve(state, { ...event, metadata, revision: lastRevision + 1 + index, position: 0n, recordedAt: frame.occurredAt }),
        before,
      );
      const derived = kind.envelope(after);
      for (const one of made) one.metadata = { ...one.metadata, ...derived };
    }
    return Promise.all(
      made.map(async ({ event, metadata }) => {
        const { written } = this.ports.catalogue.types.get(event.type)!;
        const sealed = await sealPersonal(event.data, metadata.eventId, this.ports.keys);
        const checked = written.schema.safeParse(written.express(sealed));
        if (!checked.success)
          throw new MalformedEvent(
            `${event.type}: ${checked.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')}`,
          );
        const data = canonicalBytes(checked.data);
        const bytes = canonicalBytes(metadata);
        return {
          eventId: metadata.eventId,
          type: metadata.type,
          schemaVersion: metadata.schemaVersion,
          partitionKey: metadata.partitionKey,
          jurisdiction: metadata.jurisdiction?.id ?? null,
          data,
          metadata: bytes,
          dataHash: createHash('sha256').update(Buffer.from(metadata.salt, 'hex')).update(data).digest(),
          metadataHash: createHash('sha256').update(bytes).digest(),
        };
      }),
    );
  }
}

const placeOf = (last: Envelope): NewStream => ({
  partitionKey: last.partitionKey,
  correlationId: last.correlationId,
  jurisdictionId: last.jurisdiction?.id ?? null,
  round: last.round,
  ruleVersion: last.ruleVersion,
});
