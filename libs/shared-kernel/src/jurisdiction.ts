import { z } from 'zod';

export const JURISDICTION_LEVELS = ['province', 'prefecture', 'county', 'township', 'village'] as const;
/** 省 › 设区市 › 县(市、区) › 乡镇/街道/园区 › 村/社区, highest first. */
export const JurisdictionLevel = z.enum(JURISDICTION_LEVELS);
export type JurisdictionLevel = z.output<typeof JurisdictionLevel>;

/** 0 for a province, 4 for a village: a smaller rank is a higher level. */
export const rankOf = (level: JurisdictionLevel): number => JURISDICTION_LEVELS.indexOf(level);

export const sameOrHigher = (one: JurisdictionLevel, other: JurisdictionLevel): boolean => rankOf(one) <= rankOf(other);

/** National division code of 2, 4, 6, 9 or 12 digits. An attribute that changes over time, never an identity. */
export const DivisionCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/);
