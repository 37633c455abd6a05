import type { Schemas } from '../../api/client';
import type { Tone } from '../../parts/chip';

/** Where a concern stands, as one word: what became of it, else whether a topic has taken it up. */
export const concernStatus = ({ standing, appeal, topicIds }: Schemas['ConcernEntry']): { readonly code: string; readonly tone: Tone } => {
  if (appeal === 'open') return { code: 'appealed', tone: 'warn' };
  if (standing === 'waiting') return topicIds.length > 0 ? { code: 'linked', tone: 'good' } : { code: 'open', tone: 'info' };
  return { code: standing, tone: standing === 'declined' ? 'warn' : 'plain' };
};
