import type { Schemas } from '../../../api/client';
import type { SomeEvidence } from '../../../forms/evidence';
import type { FieldsOf } from '../../../forms/field';
import type { Subject } from '../subject';

/**
 * A step of a case: who is offered it and when, what its form asks, and the command it gives. Offering is a courtesy: whether somebody
 * may is decided where the command arrives. What is offered ought to be accepted all the same, as far as a page can know.
 */
export interface Action<Values extends object> {
  readonly id: string;
  /** Whether this person stands so towards the case, by the policy of the command (docs/policies.md). */
  readonly who: (subject: Subject) => boolean;
  /** Whether the case is so far, by the rules of the command. */
  readonly when: (subject: Subject) => boolean;
  /** It waits for this person, also where the case lies on another desk: shown before the rest. */
  readonly presses?: (subject: Subject) => boolean;
  readonly fields: (subject: Subject) => FieldsOf<Values>;
  readonly send: (values: Values, subject: Subject, idempotencyKey: string) => Promise<unknown>;
}
/** An action whose values only its own fields and its own command know. */
export type AnyAction = Action<Record<string, never>>;

export const action = <Values extends object>(one: Action<Values>): AnyAction => one as unknown as AnyAction;

export const by = (idempotencyKey: string) => ({ 'Idempotency-Key': idempotencyKey });
export const nothing: FieldsOf<Record<never, never>> = {};

export const topic = ({ one }: Subject) => ({ topicId: one.id });
export const ofCase = ({ one }: Subject) => ({ caseId: one.id });

/** The outcome has this on somebody's desk. */
export const waitsFor = ({ outcome }: Subject, what: string): boolean => outcome?.desk.some((entry) => entry.task === what) ?? false;
export const always = (): boolean => true;

/** Who recorded an event of the case, where the viewer may know; undefined where there is none, or nobody is named. */
export const recordedBy = (
  { events }: Subject,
  type: string,
  of: (data: Schemas['HistoryEvent']['data']) => boolean = always,
): string | undefined => events.findLast((event) => event.type === type && of(event.data))?.actor.personId;

/** Files that may be left out. */
export interface WithEvidence {
  readonly evidence?: SomeEvidence;
}
