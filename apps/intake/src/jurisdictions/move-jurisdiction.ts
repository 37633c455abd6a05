import { z } from 'zod';
import { Id, JurisdictionMoved, type JurisdictionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { ShanghaiDate, type JurisdictionLevel } from '#libs/shared-kernel';
import { published, ReasonText } from '../fields.js';
import type { Jurisdiction } from './jurisdiction.js';
import { liesUnder } from './register-jurisdiction.js';

export const Move = z.strictObject({ parentId: Id, from: ShanghaiDate, reason: ReasonText }).meta({ id: 'MoveJurisdiction' });
export type Move = z.output<typeof Move>;

export class MoveJurisdiction {
  constructor(
    readonly jurisdictionId: string,
    readonly move: Move,
  ) {}
}

export interface MoveUnder {
  readonly command: MoveJurisdiction;
  readonly parentLevel: JurisdictionLevel;
}

/** A parent is always of a higher level, so no move can close a circle. */
export const moveJurisdiction: Decide<MoveUnder, Jurisdiction, JurisdictionEvent> = ({ command, parentLevel }, jurisdiction) => {
  const { parentId, from, reason } = command.move;
  if (jurisdiction.status === 'unregistered') throw new RuleBroken('jurisdiction.unknown');
  if (jurisdiction.parentId === parentId) return [];
  if (!liesUnder(jurisdiction.level, parentLevel, jurisdiction.park))
    throw new RuleBroken('jurisdiction.not-one-level-below-its-parent', { level: jurisdiction.level, parent: parentLevel });
  return [JurisdictionMoved({ parentId, from, reason: published(reason) })];
};
