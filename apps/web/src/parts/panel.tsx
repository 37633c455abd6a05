import { useId, type ReactNode } from 'react';

/** A part of a page under a heading of its own. */
export const Panel = ({ title, extra, children }: { title: ReactNode; extra?: ReactNode; children: ReactNode }) => {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  );
};
