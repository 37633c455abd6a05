import type { ReactNode } from 'react';

export type Tone = 'plain' | 'brand-tone' | 'good' | 'info' | 'warn' | 'bad' | 'violet';

/** A short label. Never says by its colour alone what its words don't. */
export const Chip = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`chip ${tone}`}>{children}</span>
);
