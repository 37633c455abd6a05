import { addWorkdays, isWorkday } from './working-days.js';
import { z } from 'zod';

/** An instant: UTC, milliseconds, `2026-03-02T02:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = string;

/** A calendar date in Shanghai, `2026-03-02`. Due dates are dates: they end with the day, wherever the server stands. */
export const ShanghaiDate = z.iso.date();
export type ShanghaiDate = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000; // China has kept UTC+8 without summer time since 1992; no event is older.

export const shanghaiDateOf = (instant: Instant): ShanghaiDate =>
  new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

/** First instant of a Shanghai date. */
export const startOf = (date: ShanghaiDate): Instant => new Date(Date.parse(`${date}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS).toISOString();

export const addDays = (date: ShanghaiDate, days: number): ShanghaiDate =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one date to another, negative when `to` is earlier. */
export const daysBetween = (from: ShanghaiDate, to: ShanghaiDate): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000);

export { addWorkdays, isWorkday };
