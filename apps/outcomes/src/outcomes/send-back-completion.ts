import { z } from 'zod';
import { CompletionSentBack, type OutcomeEvent } from '#libs/contracts';
import type { LookUps } from '#libs/command-handling';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { openResponsibilityIn, type Outcome } from './outcome.js';
import { said } from './said.js';
import { refuseInterestedVerifier, VerifierCapacity, verifierOf, type Verifier } from './verifier.js';

export const CompletionReturn = z.strictObject({ capacity: VerifierCapacity, reasons: said(2000) }).meta({ id: 'CompletionReturn' });

export class SendBackCompletion {
  constructor(
    readonly caseId: string,
    readonly responsibilityId: string,
    readonly sentBack: z.output<typeof CompletionReturn>,
    readonly seated: boolean,
  ) {}
}

export interface PreparedReturn {
  readonly responsibilityId: string;
  readonly reasons: string;
  readonly verifier: Verifier;
}

export const prepareSendingBack = async (
  { responsibilityId, sentBack: { capacity, reasons }, seated }: SendBackCompletion,
  { requester }: LookUps,
): Promise<PreparedReturn> => ({ responsibilityId, reasons, verifier: verifierOf(requester, capacity, seated) });

export const sendBackCompletion: Decide<PreparedReturn, Outcome, OutcomeEvent> = ({ responsibilityId, reasons, verifier }, outcome) => {
  const one = openResponsibilityIn(outcome, responsibilityId);
  refuseInterestedVerifier(verifier, one);
  if (one.status !== 'completed') throw new RuleBroken('responsibility.not-completed');
  return [CompletionSentBack({ responsibilityId, reasons: maskPersonalData(reasons) })];
};
