import { useSyncExternalStore } from 'react';

/** Who is signed in, in this browser. A token and what the page's corner shows; nothing else is kept. */
export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  readonly name: string;
  readonly role: string;
  readonly personId: string;
  readonly organisationId?: string;
  readonly jurisdictionId?: string;
  readonly roomIds?: readonly string[];
}

const STORED = 'shangliang.session';
const listeners = new Set<() => void>();
let known: Session | null = read();

function read(): Session | null {
  const text = sessionStorage.getItem(STORED);
  if (!text) return null;
  const stored = JSON.parse(text) as Session;
  return Date.parse(stored.expiresAt) > Date.now() ? stored : null;
}

const tell = (): void => {
  for (const listener of listeners) listener();
};

export const session = {
  current: (): Session | null => known,
  begin: (started: Session): void => {
    known = started;
    sessionStorage.setItem(STORED, JSON.stringify(started));
    tell();
  },
  end: (): void => {
    if (!known) return;
    known = null;
    sessionStorage.removeItem(STORED);
    tell();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export const useSession = (): Session | null => useSyncExternalStore(session.subscribe, session.current);
