import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages';
import { answer, api, type Schemas } from '../../api/client';
import type { Session } from '../../session';
import { ifThere } from './if-there';
import { hasReached, useOutcome } from './use-outcome';

/** What is known of a case when its next steps are offered. Null where the case isn't that far, or isn't shown to this person. */
export interface Subject {
  readonly one: Schemas['CaseDetail'];
  readonly session: Session;
  readonly consultation: Schemas['ConsultationDetail'] | null;
  readonly outcome: Schemas['OutcomeDetail'] | null;
  readonly evaluation: Schemas['EvaluationDetail'] | null;
  /** The seats of this person in this case. */
  readonly seats: readonly Schemas['MySeat'][];
  /** Sessions of the case's room that are still to be held or under way. */
  readonly sessions: readonly Schemas['SessionSummary'][];
  readonly people: readonly Schemas['SignInPerson'][];
  readonly organisations: readonly Schemas['OrganisationEntry'][];
}

/** The county in which a place lies, else the place itself: those who take part come from there. */
const countyOf = async (jurisdictionId: string): Promise<string> => {
  const place = await answer(api.GET('/api/v1/intake/jurisdictions/{jurisdictionId}', { params: { path: { jurisdictionId } } }));
  return place.path.find(({ level }) => level === 'county')?.id ?? jurisdictionId;
};

/** Roles whose steps name people or organisations. */
const CHOOSES: ReadonlySet<string> = new Set([
  'coordinator',
  'cppcc_office',
  'party_organisation',
  'deciding_body',
  'member',
  'supervisor',
]);

export const useSubject = (one: Schemas['CaseDetail'], session: Session | null): { subject: Subject | null; error: Error | null } => {
  const path = { caseId: one.id };
  const enabled = session !== null;
  const chooses = enabled && CHOOSES.has(session.role) && one.jurisdictionId !== null;
  const who = session?.personId ?? '';
  const consultation = useQuery({
    queryKey: ['consultation-detail', one.id, { who }],
    queryFn: () => ifThere(answer(api.GET('/api/v1/deliberation/consultations/{caseId}', { params: { path } }))),
    enabled: enabled && hasReached(one, 'participants'),
  });
  const outcome = useOutcome(one);
  const evaluation = useQuery({
    queryKey: ['evaluation-board', one.id, { who }],
    queryFn: () => ifThere(answer(api.GET('/api/v1/evaluation/evaluations/{caseId}', { params: { path } }))),
    enabled: enabled && hasReached(one, 'evaluate'),
  });
  const seats = useQuery({
    queryKey: ['consultation-detail', one.id, { mine: who }],
    queryFn: async () => (await answer(api.GET('/api/v1/deliberation/my-seats', {}))).items.filter((seat) => seat.caseId === one.id),
    enabled,
  });
  const sessions = useQuery({
    queryKey: ['session-calendar', one.roomId ?? '', { who }],
    queryFn: async () =>
      (
        await allPages((cursor) =>
          api.GET('/api/v1/deliberation/rooms/{roomId}/sessions', {
            params: { path: { roomId: one.roomId ?? '' }, query: { cursor, limit: 100 } },
          }),
        )
      ).filter(({ status }) => status === 'scheduled' || status === 'open'),
    enabled: enabled && one.roomId !== null,
  });
  const people = useQuery({
    queryKey: ['people', { around: one.jurisdictionId, who }],
    queryFn: async () => {
      const jurisdictionId = await countyOf(one.jurisdictionId ?? '');
      return ifThere(
        allPages((cursor) => api.GET('/api/v1/intake/sign-in/people', { params: { query: { jurisdictionId, cursor, limit: 100 } } })),
      );
    },
    enabled: chooses,
    staleTime: 300_000,
  });
  const organisations = useQuery({
    queryKey: ['directory', { around: one.jurisdictionId }],
    queryFn: async () => {
      const jurisdictionId = await countyOf(one.jurisdictionId ?? '');
      return allPages((cursor) =>
        api.GET('/api/v1/intake/organisations', { params: { query: { jurisdictionId, within: true, cursor, limit: 100 } } }),
      );
    },
    enabled: chooses,
    staleTime: 300_000,
  });
  const all = [consultation, outcome, evaluation, seats, sessions];
  const error = all.find((query) => query.error)?.error ?? null;
  if (!session || all.some((query) => query.data === undefined && query.fetchStatus !== 'idle')) return { subject: null, error };
  return {
    subject: {
      one,
      session,
      consultation: consultation.data ?? null,
      outcome: outcome.data ?? null,
      evaluation: evaluation.data ?? null,
      seats: seats.data ?? [],
      sessions: sessions.data ?? [],
      people: people.data ?? [],
      organisations: organisations.data ?? [],
    },
    error,
  };
};
