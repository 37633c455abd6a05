import type { ReactNode } from 'react';

/** A list that is empty: why, and what can be done. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <div className="empty">
    <img src="/icon.svg" width={40} height={40} alt="" />
    <div>{children}</div>
  </div>
);
