import { answer, api, type Schemas } from '../../../api/client';

/** What somebody thinks of a statement; the last choice is the one that counts. */
export const castVote = (caseId: string, body: Schemas['CastVote'], idempotencyKey: string) =>
  answer(
    api.POST('/api/v1/deliberation/consultations/{caseId}/discussion/votes', {
      params: { path: { caseId }, header: { 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );
