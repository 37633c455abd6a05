import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { allPages } from '../../api/all-pages';
import { answer, api, type Schemas } from '../../api/client';
import type { Session } from '../../session';
import { ifThere } from './if-there';
import { useCaseHistory } from './use-case-history';
import { useDiscussion, type Discussion } from './use-discussion';
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
  /** Jurisdictions that the case lies in, from the top down to its own. */
  readonly place: readonly string[];
  readonly topic: Schemas['TopicDetail'] | null;
  /** What is recorded of the case, as far as the page has read it. */
  readonly events: readonly Schemas['HistoryEvent'][];
  /** The last online discussion, with the statements of its round that this person may see. */
  readonly discussion: Discussion | null;
  readonly statements: readonly Schemas['StatementView'][];
  /** Concerns that this person may gather into the topic, and those that it has gathered. */
  readonly concerns: readonly Schemas['ConcernEntry'][];
  /** Where a matter of several rooms can be raised to. */
  readonly roomsOneLevelUp: readonly Schemas['RoomEntry'][];
}

/** Roles whose steps name people or organisations. */
const CHOOSES: ReadonlySet<string> = new Set([
  'coordinator',
  'cppcc_office',
  'party_organisation',
  'deciding_body',
  'member',
  'supervisor',
  'grid_worker',
  'responsible_unit',
]);
/** Roles that gather concerns into topics, and raise these. */
const GATHERS: ReadonlySet<string> = new Set(['coordinator', 'cppcc_office']);

interface Read {
  /** Null before there is enough to say what can be done. */
  readonly subject: Subject | null;
  /** Lists to choose from are still being read. */
  readonly reads: boolean;
  readonly error: Error | null;
}

export const useSubject = (one: Schemas['CaseDetail'], session: Session | null): Read => {
  const path = { caseId: one.id };
  const enabled = session !== null;
  const chooses = enabled && CHOOSES.has(session.role) && one.jurisdictionId !== null;
  const who = session?.personId ?? '';
  const gathers = enabled && GATHERS.has(session.role) && one.roomId !== null;
  const history = useCaseHistory(one);
  const place = useQuery({
    queryKey: ['directory', one.jurisdictionId ?? '', { path: true }],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/intake/jurisdictions/{jurisdictionId}', { params: { path: { jurisdictionId: one.jurisdictionId ?? '' } } }),
        )
      ).path,
    enabled: enabled && one.jurisdictionId !== null,
    staleTime: 300_000,
  });
  // Those who take part come from the county.
  const around = place.data?.find(({ level }) => level === 'county')?.id ?? one.jurisdictionId ?? '';
  const above = place.data?.at(-1)?.id;
  const topic = useQuery({
    queryKey: ['topic-board', one.id, { who }],
    queryFn: () => ifThere(answer(api.GET('/api/v1/intake/topics/{topicId}', { params: { path: { topicId: one.id } } }))),
    enabled,
  });
  const talk = useDiscussion(one);
  const concerns = useQuery({
    queryKey: ['concern-list', { room: one.roomId, who }],
    queryFn: () =>
      allPages((cursor) => api.GET('/api/v1/intake/concerns', { params: { query: { roomId: one.roomId ?? '', cursor, limit: 100 } } })),
    enabled: gathers && one.status === 'open',
  });
  const roomsOneLevelUp = useQuery({
    queryKey: ['room-directory', { of: above }],
    queryFn: async () =>
      (
        await allPages((cursor) =>
          api.GET('/api/v1/intake/rooms', { params: { query: { jurisdictionId: above, status: 'active', cursor, limit: 100 } } }),
        )
      ).filter(({ homeJurisdictionId }) => homeJurisdictionId === above),
    enabled: gathers && one.stage === 'topic' && one.status === 'open' && above !== undefined,
    staleTime: 300_000,
  });
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
  // What became of its sessions stands in the consultation's view too, but moves it under the room's key, and not the case's.
  const queries = useQueryClient();
  const held = sessions.data;
  useEffect(() => {
    if (held) void queries.invalidateQueries({ queryKey: ['consultation-detail', one.id] });
  }, [queries, held, one.id]);
  const people = useQuery({
    queryKey: ['people', { around, who }],
    queryFn: () =>
      ifThere(
        allPages((cursor) =>
          api.GET('/api/v1/intake/sign-in/people', { params: { query: { jurisdictionId: around, cursor, limit: 100 } } }),
        ),
      ),
    enabled: chooses && place.data !== undefined,
    staleTime: 300_000,
  });
  const organisations = useQuery({
    queryKey: ['directory', { around }],
    queryFn: () =>
      allPages((cursor) =>
        api.GET('/api/v1/intake/organisations', { params: { query: { jurisdictionId: around, within: true, cursor, limit: 100 } } }),
      ),
    enabled: chooses && place.data !== undefined,
    staleTime: 300_000,
  });
  const reads = [people, organisations, concerns, roomsOneLevelUp].some(({ isLoading }) => isLoading);
  const all = [place, topic, consultation, talk, outcome, evaluation, seats, sessions];
  const error = all.find((query) => query.error)?.error ?? null;
  if (!session || all.some((query) => query.data === undefined && query.fetchStatus !== 'idle')) return { subject: null, reads, error };
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
      place: place.data && one.jurisdictionId !== null ? [...place.data.map(({ id }) => id), one.jurisdictionId] : [],
      topic: topic.data ?? null,
      events: history.events,
      discussion: talk.data?.discussion ?? null,
      statements: talk.data?.statements ?? [],
      concerns: concerns.data ?? [],
      roomsOneLevelUp: roomsOneLevelUp.data ?? [],
    },
    reads,
    error,
  };
};
