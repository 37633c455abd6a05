import type { StreamKind } from '#libs/command-handling';
import { jurisdictionEvents, type JurisdictionEvent, type Rules } from '#libs/contracts';
import { canonicalBytes, type Recorded } from '#libs/event-sourcing';
import type { JurisdictionLevel } from '#libs/shared-kernel';

export interface RegisteredJurisdiction {
  readonly status: 'registered';
  readonly level: JurisdictionLevel;
  readonly name: string;
  readonly parentId: string | null;
  readonly park: boolean;
  readonly code: string;
  readonly edition: string;
  /** From when the present code holds. */
  readonly codeFrom: string;
  /** Each version of its rules by what it says, so that the same version can't say two things. */
  readonly rules: Readonly<Record<string, string>>;
  readonly succeededBy: readonly string[];
}
export type Jurisdiction = { readonly status: 'unregistered' } | RegisteredJurisdiction;

/** Two rule sets are the same when this text is. */
export const textOfRules = (from: string, rules: Rules): string => canonicalBytes({ from, rules }).toString('utf8');

const evolve = (state: Jurisdiction, event: Recorded<JurisdictionEvent>): Jurisdiction => {
  if (event.type === 'JurisdictionRegistered') {
    const { level, name, parentId, park, code, edition, from } = event.data;
    return { status: 'registered', level, name, parentId, park: park ?? false, code, edition, codeFrom: from, rules: {}, succeededBy: [] };
  }
  if (state.status === 'unregistered') return state;
  switch (event.type) {
    case 'JurisdictionRecoded':
      return { ...state, code: event.data.code, edition: event.data.edition, codeFrom: event.data.from };
    case 'JurisdictionMoved':
      return { ...state, parentId: event.data.parentId };
    case 'JurisdictionSucceeded':
      return { ...state, succeededBy: event.data.by };
    case 'RulesSet':
      return { ...state, rules: { ...state.rules, [event.data.version]: textOfRules(event.data.from, event.data.rules) } };
  }
};

export const jurisdictionStream: StreamKind<Jurisdiction, JurisdictionEvent> = {
  definition: jurisdictionEvents,
  fold: { category: 'jurisdiction', initial: { status: 'unregistered' }, evolve },
};
