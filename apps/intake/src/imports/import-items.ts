import { z } from 'zod';
import { Id } from '#libs/contracts';
import { RegisterJurisdiction, JurisdictionRegistration } from '../jurisdictions/register-jurisdiction.js';
import { OrganisationRegistration, RegisterOrganisation } from '../organisations/register-organisation.js';
import { GrantRole, NewGrant } from '../people/grant-role.js';
import { PersonRegistration, RegisterPerson } from '../people/register-person.js';
import { ActivateRoom } from '../rooms/activate-room.js';
import { AppointConvenor, Appointment } from '../rooms/appoint-convenor.js';
import { AppointCoordinator, CoordinatorAppointment } from '../rooms/appoint-coordinator.js';
import { Confirmation, ConfirmRoomRequirement } from '../rooms/confirm-room-requirement.js';
import { EstablishRoom, RoomEstablishment } from '../rooms/establish-room.js';

/** Most items of one request. */
export const MOST_ITEMS = 500;

/**
 * The sender's own name of the item, unique among those of its kind by this sender for ever: sent again, in whichever batch, it is the same
 * item and nothing happens twice. For people it should not say who they are.
 */
const Key = z.string().min(1).max(100);

export const ImportItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('jurisdiction'), key: Key, registration: JurisdictionRegistration }),
  z.strictObject({ kind: z.literal('organisation'), key: Key, registration: OrganisationRegistration }),
  z.strictObject({ kind: z.literal('person'), key: Key, registration: PersonRegistration, grants: z.array(NewGrant).max(10).default([]) }),
  z.strictObject({ kind: z.literal('role_grant'), key: Key, personId: Id, grant: NewGrant }),
  z.strictObject({
    kind: z.literal('room'),
    key: Key,
    establishment: RoomEstablishment,
    confirmations: z.array(Confirmation).max(4).default([]),
    convenors: z.array(Appointment).max(10).default([]),
    coordinators: z.array(CoordinatorAppointment).max(10).default([]),
    activate: z.boolean().default(false),
  }),
]);
export type ImportItem = z.output<typeof ImportItem>;

export const ImportBatch = z.strictObject({ items: z.array(ImportItem).min(1).max(MOST_ITEMS) }).meta({ id: 'ImportBatch' });
export type ImportBatch = z.output<typeof ImportBatch>;

/** One command of an item. `name` tells it from the item's other commands, for ever. */
export interface Step {
  readonly name: string;
  readonly command: object;
}

/** What is done first, and makes the thing itself; its id is the item's. */
export const firstStep = (item: ImportItem): Step => {
  switch (item.kind) {
    case 'jurisdiction':
      return { name: 'registration', command: new RegisterJurisdiction(item.registration) };
    case 'organisation':
      return { name: 'registration', command: new RegisterOrganisation(item.registration) };
    case 'person':
      return { name: 'registration', command: new RegisterPerson(item.registration) };
    case 'role_grant':
      return { name: 'grant', command: new GrantRole(item.personId, item.grant) };
    case 'room':
      return { name: 'establishment', command: new EstablishRoom(item.establishment) };
  }
};

/** What follows once the thing has its id, in order; each rests on the one before. */
export const furtherSteps = (item: ImportItem, id: string): readonly Step[] => {
  switch (item.kind) {
    case 'jurisdiction':
    case 'organisation':
    case 'role_grant':
      return [];
    case 'person':
      return item.grants.map((grant, n) => ({ name: `grant-${n}`, command: new GrantRole(id, grant) }));
    case 'room':
      return [
        ...item.confirmations.map((confirmation) => ({
          name: `confirmation-${confirmation.requirement}`,
          command: new ConfirmRoomRequirement(id, confirmation),
        })),
        ...item.convenors.map((appointment, n) => ({ name: `convenor-${n}`, command: new AppointConvenor(id, appointment) })),
        ...item.coordinators.map((appointment, n) => ({ name: `coordinator-${n}`, command: new AppointCoordinator(id, appointment) })),
        ...(item.activate ? [{ name: 'activation', command: new ActivateRoom(id) }] : []),
      ];
  }
};
