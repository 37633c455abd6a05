import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Changes that arrive together are read again together, milliseconds. */
const GATHER_MS = 300;

interface Changed {
  readonly view: string;
  readonly keys: readonly string[] | null;
}

/**
 * Follows the server's events and has stale pages read again. Query keys begin with the view's name, then the ids it hangs on, where it
 * does: `['cases', caseId]`, `['case-history', caseId, roomId]`.
 * @returns whether the stream is connected.
 */
export const useChanges = (): boolean => {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const source = new EventSource('/api/v1/audit/changes');
    const pending = new Map<string, Set<string> | null>();
    let timer: number | undefined;
    const flush = (): void => {
      timer = undefined;
      const changes = new Map(pending);
      pending.clear();
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => {
          const ids = changes.get(String(queryKey[0]));
          if (ids === undefined) return false;
          const hangsOn = queryKey.slice(1).filter((part) => typeof part === 'string');
          return ids === null || hangsOn.length === 0 || hangsOn.some((id) => ids.has(id));
        },
      });
    };
    source.addEventListener('changed', (message) => {
      const { view, keys } = JSON.parse((message as MessageEvent<string>).data) as Changed;
      const before = pending.get(view);
      pending.set(view, keys === null || before === null ? null : new Set([...(before ?? []), ...keys]));
      timer ??= window.setTimeout(flush, GATHER_MS);
    });
    source.addEventListener('reload', () => void queries.invalidateQueries());
    source.addEventListener('open', () => setConnected(true));
    source.addEventListener('error', () => setConnected(false));
    return () => {
      source.close();
      window.clearTimeout(timer);
    };
  }, [queries]);
  return connected;
};
