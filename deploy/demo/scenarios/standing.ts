import {} from './scenario.js';
import type { Stage } from '#libs/shared-kernel';
import type { Scenario } from './scenario.js';

/** How a story ends, as its own steps say; the services derive the same from events. */
export type StandsAt = Exclude<Stage, 'establish'> | 'ended';

/** The stage in which a story leaves its case: the first one of the present round that has not been left. */
export const standsAt = ({ moments }: Scenario): StandsAt => {
  let approved = false;
  let ended = false;
  const round = { settled: false, researched: false, concluded: false, received: false, published: false };
  const goBack = (): void => void Object.assign(round, { researched: false, concluded: false, received: false, published: false });
  for (const { step } of moments) {
    switch (step.do) {
      case 'approve-topic':
        approved = true;
        break;
      case 'reject-topic':
      case 'withdraw-topic':
      case 'terminate':
        ended = true;
        break;
      case 'settle-participants':
        round.settled = true;
        break;
      case 'complete-research':
        round.researched = true;
        break;
      case 'conclude':
        round.concluded = true;
        break;
      case 'receive-report':
        round.received = true;
        break;
      case 'publish-results':
        round.published = true;
        break;
      case 'return-report':
        if (step.backTo !== 'report') goBack();
        break;
      case 'reopen':
        goBack();
        break;
      default:
    }
  }
  if (ended) return 'ended';
  if (!approved) return 'topic';
  if (!round.settled) return 'participants';
  if (!round.researched) return 'research';
  if (!round.concluded) return 'consult';
  if (!round.received) return 'report';
  return round.published ? 'evaluate' : 'deliver';
};

/** Rounds that a story goes through, from 1. */
export const roundsOf = ({ moments }: Scenario): number =>
  1 + moments.filter(({ step }) => step.do === 'reopen' || (step.do === 'return-report' && step.backTo !== 'report')).length;
