import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { useSession } from '../../session';

const PAGE = 200;
/** What is read without being asked for: more than nearly every case has, less than a discussion with thousands of votes. */
const READ_UNASKED = 1000;

export type HistoryEvent = Schemas['HistoryEvent'];

/** Every event of a case, in order: its own, and those of the sessions that its room holds. */
export const useCaseHistory = ({ id: caseId, roomId }: Pick<Schemas['CaseDetail'], 'id' | 'roomId'>) => {
  const who = useSession()?.personId ?? '';
  const query = useInfiniteQuery({
    // Those in charge see more of it: who recorded what.
    queryKey: ['case-history', caseId, roomId ?? '', { who }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/audit/cases/{caseId}/history', {
          params: { path: { caseId }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const events: readonly HistoryEvent[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && events.length < READ_UNASKED) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, events.length]);
  return { ...query, events };
};
