import { z } from 'zod';
import { Id, RoomEstablished, type RoomEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { RoomKind, ShanghaiDate, type JurisdictionLevel, type OrganisationKind } from '#libs/shared-kernel';
import { NameText } from '../fields.js';
import type { Room } from './room.js';

export const RoomEstablishment = z
  .strictObject({
    kind: RoomKind,
    name: NameText,
    homeJurisdictionId: Id,
    servesJurisdictionIds: z.array(Id).max(50).default([]),
    hostedBy: z.array(Id).max(20).default([]),
    approvingBodyId: Id,
    sector: NameText.optional(),
    workUnit: NameText.optional(),
    pilot: z.boolean().optional(),
    targetDate: ShanghaiDate.optional(),
  })
  .meta({ id: 'EstablishRoom' });
export type RoomEstablishment = z.output<typeof RoomEstablishment>;

export class EstablishRoom {
  constructor(readonly establishment: RoomEstablishment) {}
}

export interface EstablishmentIn {
  readonly command: EstablishRoom;
  readonly homeLevel: JurisdictionLevel;
  /** Ids from the top down to the home jurisdiction. */
  readonly homePath: readonly string[];
  readonly approvingBody: { readonly kinds: readonly OrganisationKind[]; readonly jurisdictionId: string };
}

/** A room of a township lies in a township, one of a village in a village; sectors and work units lie anywhere. */
export const establishRoom: Decide<EstablishmentIn, Room, RoomEvent> = ({ command, homeLevel, homePath, approvingBody }, room) => {
  if (room.status !== 'unknown') return [];
  const { kind, homeJurisdictionId, servesJurisdictionIds, sector, workUnit } = command.establishment;
  if ((kind === 'township' || kind === 'village') && kind !== homeLevel)
    throw new RuleBroken('room.kind-of-another-level', { kind, level: homeLevel });
  if ((kind === 'sector') !== (sector !== undefined)) throw new RuleBroken('room.which-sector');
  if ((kind === 'work_unit') !== (workUnit !== undefined)) throw new RuleBroken('room.which-work-unit');
  if (!approvingBody.kinds.includes('party_organisation') || !homePath.includes(approvingBody.jurisdictionId))
    throw new RuleBroken('room.approving-body-below-it');
  const serves = [...new Set([homeJurisdictionId, ...servesJurisdictionIds])];
  return [RoomEstablished({ ...command.establishment, servesJurisdictionIds: serves })];
};
