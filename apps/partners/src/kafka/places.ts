/** So many at a time, in the order in which they came; whoever fails gives the place back too. */
export class Places {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    many: number,
    private readonly signal: AbortSignal,
  ) {
    this.free = many;
  }

  /** @throws Error when the signal aborts before there is a place. */
  async take<T>(turn: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await this.next();
    try {
      this.signal.throwIfAborted();
      return await turn();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  private async next(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const aborted = (): void => {
        this.waiting.splice(this.waiting.indexOf(called), 1);
        reject(this.signal.reason as Error);
      };
      const called = (): void => {
        this.signal.removeEventListener('abort', aborted);
        resolve();
      };
      this.waiting.push(called);
      this.signal.addEventListener('abort', aborted, { once: true });
    });
  }
}
