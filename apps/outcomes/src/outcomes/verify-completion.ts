import { z } from 'zod';
import { CompletionVerified, type OutcomeEvent } from '#libs/contracts';
import type { LookUps } from '#libs/command-handling';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { responsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';
import { refuseInterestedVerifier, VerifierCapacity, verifierOf, type Verifier } from './verifier.js';

export const Verification = z.strictObject({ capacity: VerifierCapacity, note: said(5000).optional() }).meta({ id: 'Verification' });

export class VerifyCompletion {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly verification: z.output<typeof Verification>,
    /** Whether the person has a seat in the consultation. */
    readonly seated: boolean,
  ) {}
}

export interface PreparedVerification {
  readonly responsibilityId: string;
  readonly note?: string;
  readonly verifier: Verifier;
}

export const prepareVerification = async (
  { responsibilityId, verification: { capacity, note }, seated }: VerifyCompletion,
  { requester }: LookUps,
): Promise<PreparedVerification> => ({ responsibilityId, note, verifier: verifierOf(requester, capacity, seated) });

export const verifyCompletion: Decide<PreparedVerification, Outcome, OutcomeEvent> = ({ responsibilityId, note, verifier }, outcome) => {
  const one = responsibilityIn(outcome, responsibilityId);
  refuseInterestedVerifier(verifier, one);
  if (one.status === 'verified') return [];
  if (one.status === 'ended') throw new RuleBroken('responsibility.settled');
  if (one.status !== 'completed') throw new RuleBroken('responsibility.not-completed');
  return [
    CompletionVerified({ responsibilityId, capacity: verifier.capacity, ...(note === undefined ? {} : { note: maskPersonalData(note) }) }),
  ];
};
