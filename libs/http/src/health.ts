/** Throws when the part isn't ready; the message says why and is shown to operators only. */
export type ReadinessCheck = () => Promise<void>;

const DEADLINE_MS = 2_000;

const withDeadline = async (check: ReadinessCheck): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${DEADLINE_MS} ms`)), DEADLINE_MS);
  });
  try {
    await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
};

export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ready' | 'not-ready'>>;
  readonly failures: Readonly<Record<string, unknown>>;
}

/** What has to work before a service takes requests. Modules add their own: `readiness.add('database', () => pool.query('SELECT 1'))`. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  add(name: string, check: ReadinessCheck): void {
    if (this.checks.has(name)) throw new Error(`readiness check ${name} exists already`);
    this.checks.set(name, check);
  }

  async report(): Promise<ReadinessReport> {
    const failures: Record<string, unknown> = {};
    await Promise.all(
      [...this.checks].map(async ([name, check]) => {
        try {
          await withDeadline(check);
        } catch (error) {
          failures[name] = error;
        }
      }),
    );
    const checks = Object.fromEntries(
      [...this.checks.keys()].map((name) => [name, name in failures ? ('not-ready' as const) : ('ready' as const)]),
    );
    return { ready: Object.keys(failures).length === 0, checks, failures };
  }
}
