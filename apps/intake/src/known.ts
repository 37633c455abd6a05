import type { LookUps } from '#libs/command-handling';
import { required, type JurisdictionEntry, type OrganisationEntry } from '#libs/directory';
import { RuleBroken } from '#libs/event-sourcing';
import type { Concern } from './concerns/concern.js';
import { concernStream } from './concerns/concern.js';
import { personStream, type RegisteredPerson } from './people/person.js';
import { roomStream, type EstablishedRoom } from './rooms/room.js';

/*
 * Look-ups that refuse what isn't there. The directory may be a moment behind what was recorded a moment ago, so it is asked with
 * patience; streams of this service are read as they are.
 */

export const knownJurisdiction = ({ directory }: LookUps, id: string): Promise<JurisdictionEntry> =>
  required(() => directory.jurisdiction(id), 'jurisdiction.unknown');

/** Ids from the top of the tree down to the jurisdiction. */
export const knownPath = ({ directory }: LookUps, id: string): Promise<readonly string[]> =>
  required(() => directory.pathOf(id), 'jurisdiction.unknown');

export const knownOrganisation = ({ directory }: LookUps, id: string): Promise<OrganisationEntry> =>
  required(() => directory.organisation(id), 'organisation.unknown');

export const knownPerson = async ({ load }: LookUps, id: string): Promise<RegisteredPerson> => {
  const person = await load(personStream, id);
  if (person?.status === 'forgotten') throw new RuleBroken('person.forgotten');
  if (person?.status !== 'registered') throw new RuleBroken('person.unknown');
  return person;
};

export const knownRoom = async ({ load }: LookUps, id: string): Promise<EstablishedRoom> => {
  const room = await load(roomStream, id);
  if (!room || room.status === 'unknown') throw new RuleBroken('room.unknown');
  return room;
};

export const knownConcern = async ({ load }: LookUps, id: string): Promise<Extract<Concern, { status: 'raised' }>> => {
  const concern = await load(concernStream, id);
  if (concern?.status !== 'raised') throw new RuleBroken('concern.unknown');
  return concern;
};
