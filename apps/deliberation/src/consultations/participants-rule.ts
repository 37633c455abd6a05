import { countsForQuorum } from './standing.js';
import type { OpenedConsultation, Rules, Seat } from './consultation.js';

export interface RuleAsked {
  readonly rule: 'minimum_seats' | 'minimum_resident_share' | 'group_seated';
  readonly group?: string;
  readonly required: number;
  readonly found: number;
}

/** Shares are decimal fractions: 0.3 of 10 is 3, whatever binary arithmetic makes of it. */
const atLeast = (share: number, of: number): number => Math.ceil(share * of - 1e-9);

type Place = Pick<Seat, 'group' | 'capacity'>;

/** What the rules want of these places at the table, item by item, with what there is. Observers count for nothing here. */
export const askComposition = (places: readonly Place[], groups: readonly string[], rules: Rules): readonly RuleAsked[] => {
  const counted = places.filter(countsForQuorum);
  return [
    { rule: 'minimum_seats', required: rules.minimumSeats, found: counted.length },
    {
      rule: 'minimum_resident_share',
      required: Math.max(rules.minimumResidentShare > 0 ? 1 : 0, atLeast(rules.minimumResidentShare, counted.length)),
      found: counted.filter(({ capacity }) => capacity === 'resident').length,
    },
    ...groups.map((group) => ({
      rule: 'group_seated' as const,
      group,
      required: 1,
      found: counted.filter((place) => place.group === group).length,
    })),
  ];
};

export const isMet = ({ required, found }: RuleAsked): boolean => found >= required;

/** As a problem's text names it: `minimum_seats 4/5`, `group_seated:shops 0/1`. */
export const describeUnmet = (asked: readonly RuleAsked[]): string[] =>
  asked.filter((one) => !isMet(one)).map(({ rule, group, required, found }) => `${rule}${group ? `:${group}` : ''} ${found}/${required}`);

/** The rules asked of those who have confirmed: stage 3 is left by people, not by empty chairs. */
export const askParticipants = (state: OpenedConsultation): readonly RuleAsked[] =>
  askComposition(
    state.seats.filter(({ status }) => status === 'accepted'),
    state.groups.map(({ code }) => code),
    state.rules,
  );

/**
 * Those who have to be there, counted from all seats of the composition but the observers', filled or not: leaving seats empty doesn't
 * lower the bar.
 */
export const quorumOf = (state: OpenedConsultation): number =>
  Math.max(1, atLeast(state.rules.quorumShare, state.seats.filter(countsForQuorum).length));
