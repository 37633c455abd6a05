import { z } from 'zod';
import type { Requester } from '#libs/access';
import { RuleBroken } from '#libs/event-sourcing';
import type { Responsibility } from './outcome.js';

/** As whom somebody looks at what was done: 督查单位, 协商参与人, 政协委员. */
export const VerifierCapacity = z.enum(['supervisor', 'participant', 'member']);
export type VerifierCapacity = z.output<typeof VerifierCapacity>;

export interface Verifier {
  /** The person's own id, also for a resident: it is compared and not recorded. */
  readonly personId: string | null;
  readonly role: string;
  readonly organisationId: string | null;
  readonly capacity: VerifierCapacity;
  readonly seated: boolean;
}

export const verifierOf = ({ personId, role, organisationId }: Requester, capacity: VerifierCapacity, seated: boolean): Verifier => ({
  personId: personId ?? null,
  role,
  organisationId: organisationId ?? null,
  capacity,
  seated,
});

const holds = ({ role, capacity, seated }: Verifier): boolean => {
  switch (capacity) {
    case 'supervisor':
      return role === 'supervisor';
    case 'member':
      return role === 'member';
    case 'participant':
      return seated;
  }
};

/**
 * Nobody verifies their own work: not the person who reported it complete, now or before it was sent back, and nobody of a unit that
 * worked on it.
 * @throws RuleBroken `verification.not-in-that-capacity`, `verification.own-completion`, `verification.own-unit`
 */
export const refuseInterestedVerifier = (verifier: Verifier, { completers, leadUnitId, supportingUnitIds }: Responsibility): void => {
  if (!holds(verifier)) throw new RuleBroken('verification.not-in-that-capacity', { capacity: verifier.capacity });
  if (verifier.personId !== null && completers.includes(verifier.personId)) throw new RuleBroken('verification.own-completion');
  if ([leadUnitId, ...supportingUnitIds].some((id) => id === verifier.organisationId)) throw new RuleBroken('verification.own-unit');
};
