import type { StreamKind } from '#libs/command-handling';
import { organisationEvents, type OrganisationEvent } from '#libs/contracts';
import type { Recorded } from '#libs/event-sourcing';
import type { JurisdictionLevel, OrganisationKind } from '#libs/shared-kernel';

export type Organisation =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'registered';
      readonly kinds: readonly OrganisationKind[];
      readonly name: string;
      readonly level: JurisdictionLevel;
      readonly jurisdictionId: string;
      readonly succeededBy: string | null;
    };

const evolve = (state: Organisation, event: Recorded<OrganisationEvent>): Organisation => {
  if (event.type === 'OrganisationRegistered') {
    const { kinds, name, level, jurisdictionId } = event.data;
    return { status: 'registered', kinds, name, level, jurisdictionId, succeededBy: null };
  }
  if (state.status === 'unregistered') return state;
  switch (event.type) {
    case 'OrganisationRenamed':
      return { ...state, name: event.data.name };
    case 'OrganisationSucceeded':
      return { ...state, succeededBy: event.data.by };
  }
};

export const organisationStream: StreamKind<Organisation, OrganisationEvent> = {
  definition: organisationEvents,
  fold: { category: 'organisation', initial: { status: 'unregistered' }, evolve },
};
