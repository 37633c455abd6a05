/** What the launcher draws: JSON lines `{done, total, what}` on standard output, no more often than a person can read. */
export class Progress {
  private done = 0;
  private toldAt = 0;

  constructor(
    private readonly total: number,
    private readonly write: (line: string) => void = (line) => void process.stdout.write(line),
    private readonly now: () => number = () => performance.now(),
  ) {}

  step(what: string, by = 1): void {
    this.done = Math.min(this.done + by, this.total);
    if (this.done < this.total && this.now() - this.toldAt < 250) return;
    this.toldAt = this.now();
    this.write(`${JSON.stringify({ done: this.done, total: this.total, what })}\n`);
  }
}
