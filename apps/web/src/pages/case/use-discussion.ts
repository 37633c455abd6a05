import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages';
import { answer, api, type Schemas } from '../../api/client';
import { useSession } from '../../session';
import { ifThere } from './if-there';
import { hasReached } from './use-outcome';

/** The online discussion of one round. */
export type Discussion = Schemas['DiscussionView']['rounds'][number];

export interface Talk {
  /** Of this round, or of the last that had any; null before there is one. */
  readonly discussion: Discussion | null;
  /** Those of all rounds that the viewer may see. */
  readonly statements: readonly Schemas['StatementView'][];
}

/** What is said online about a case. */
export const useDiscussion = (one: Schemas['CaseDetail']) => {
  const who = useSession()?.personId ?? '';
  const path = { caseId: one.id };
  return useQuery({
    queryKey: ['statements', one.id, { who }],
    queryFn: async (): Promise<Talk> => {
      const found = await ifThere(answer(api.GET('/api/v1/deliberation/consultations/{caseId}/discussion', { params: { path } })));
      const discussion = found?.rounds.at(-1) ?? null;
      if (!discussion) return { discussion, statements: [] };
      const { round } = discussion;
      const statements = await allPages((cursor) =>
        api.GET('/api/v1/deliberation/consultations/{caseId}/discussion/statements', {
          params: { path, query: { round, cursor, limit: 100 } },
        }),
      );
      return { discussion, statements };
    },
    enabled: hasReached(one, 'consult'),
  });
};
