import type { StreamKind } from '#libs/command-handling';
import { personEvents, type PersonEvent } from '#libs/contracts';
import type { Recorded, Role } from '#libs/event-sourcing';

export interface Grant {
  readonly grantId: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly jurisdictionId: string;
  readonly roomId: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly revoked: boolean;
}

export interface RegisteredPerson {
  readonly status: 'registered';
  readonly personId: string;
  readonly homeJurisdictionId: string;
  readonly verifiedBy: readonly string[];
  readonly grants: readonly Grant[];
  /** Channels in order of preference and language, as one text to compare; null before the person has said. */
  readonly contact: string | null;
}
export type Person = { readonly status: 'unregistered' } | RegisteredPerson | { readonly status: 'forgotten'; readonly personId: string };

export const textOfPreference = ({ channels, language }: { readonly channels: readonly string[]; readonly language: string }): string =>
  [language, ...channels].join(' ');

/** Whether a grant holds on a date: from its first day to its last, both included. */
export const holdsOn = ({ from, until, revoked }: Grant, date: string): boolean =>
  !revoked && from <= date && (until === null || until >= date);

const evolve = (state: Person, event: Recorded<PersonEvent>): Person => {
  if (event.type === 'PersonRegistered') {
    return {
      status: 'registered',
      personId: event.metadata.partitionKey,
      homeJurisdictionId: event.data.homeJurisdictionId,
      verifiedBy: [],
      grants: [],
      contact: null,
    };
  }
  if (state.status !== 'registered') return state;
  switch (event.type) {
    case 'PersonVerified':
      return { ...state, verifiedBy: [...state.verifiedBy, event.data.method] };
    case 'RoleGranted': {
      const { grantId, role, organisationId, jurisdictionId, roomId, from, until } = event.data;
      const grant: Grant = {
        grantId,
        role,
        organisationId: organisationId ?? null,
        jurisdictionId,
        roomId: roomId ?? null,
        from,
        until: until ?? null,
        revoked: false,
      };
      return { ...state, grants: [...state.grants, grant] };
    }
    case 'RoleRevoked':
      return {
        ...state,
        grants: state.grants.map((grant) => (grant.grantId === event.data.grantId ? { ...grant, revoked: true } : grant)),
      };
    case 'ContactPreferenceSet':
      return { ...state, contact: textOfPreference(event.data) };
    case 'PersonForgotten':
      return { status: 'forgotten', personId: state.personId };
  }
};

export const personStream: StreamKind<Person, PersonEvent> = {
  definition: personEvents,
  fold: { category: 'person', initial: { status: 'unregistered' }, evolve },
  target: (person) => ({ personId: person.status === 'unregistered' ? null : person.personId }),
};
