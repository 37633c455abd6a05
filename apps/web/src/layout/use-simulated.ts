import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

const ASK_AGAIN_MS = 60_000;

/** Whether what is shown comes from a simulation. Once it does, it doesn't stop; until then it is asked about now and then. */
export const useSimulated = (): boolean => {
  const { data } = useQuery({
    queryKey: ['simulated'],
    queryFn: async () => (await answer(api.GET('/api/v1/audit/overview'))).simulated,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data ? false : ASK_AGAIN_MS),
  });
  return data ?? false;
};
