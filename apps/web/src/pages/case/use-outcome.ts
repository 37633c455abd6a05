import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { useSession } from '../../session';
import { ifThere } from './if-there';

/** A service knows a case from the stage on in which it takes it over. */
export const hasReached = (one: Schemas['CaseDetail'], stage: string): boolean => one.visits.some((visit) => visit.stage === stage);

/** What became of the report: decisions, responsibilities, results. Null before there is one. */
export const useOutcome = (one: Schemas['CaseDetail']) => {
  const who = useSession()?.personId ?? '';
  return useQuery({
    queryKey: ['outcome-board', one.id, { who }],
    queryFn: () => ifThere(answer(api.GET('/api/v1/outcomes/outcomes/{caseId}', { params: { path: { caseId: one.id } } }))),
    enabled: hasReached(one, 'report'),
  });
};
