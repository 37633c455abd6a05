import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const LoadedFile = z.object({
  logId: z.string(),
  world: z.string(),
  ids: z.record(z.string(), z.string()),
  stories: z.record(z.string(), z.string()),
});

export const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

/**
 * What has been told to which log, so that a start on loaded data asks one question instead of thousands. Only to be quick: without the
 * file everything is told again under the same keys, and nothing happens twice.
 */
export class Loaded {
  private constructor(
    private readonly file: string,
    private state: z.output<typeof LoadedFile>,
  ) {}

  static async open(file: string): Promise<Loaded> {
    const empty = { logId: '', world: '', ids: {}, stories: {} };
    try {
      const read = LoadedFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
      return new Loaded(file, read.success ? read.data : empty);
    } catch (error) {
      const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError;
      if (!isAbsent) throw error;
      return new Loaded(file, empty);
    }
  }

  /** Of another log than before, nothing is loaded: the data folder was emptied, or this is another suite's. */
  forLog(logId: string): void {
    if (this.state.logId !== logId) this.state = { logId, world: '', ids: {}, stories: {} };
  }

  get ids(): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.state.ids));
  }
  hasWorld(digest: string): boolean {
    return this.state.world === digest;
  }
  hasStory(key: string, digest: string): boolean {
    return this.state.stories[key] === digest;
  }

  async worldIs(digest: string, ids: ReadonlyMap<string, string>): Promise<void> {
    this.state = { ...this.state, world: digest, ids: Object.fromEntries(ids) };
    await this.save();
  }
  async storyIs(key: string, digest: string): Promise<void> {
    this.state = { ...this.state, stories: { ...this.state.stories, [key]: digest } };
    await this.save();
  }

  private saving: Promise<void> = Promise.resolve();
  /** Whole or not at all, one after the other. */
  private save(): Promise<void> {
    this.saving = this.saving.then(async () => {
      await mkdir(dirname(this.file), { recursive: true });
      await writeFile(`${this.file}.new`, JSON.stringify(this.state));
      await rename(`${this.file}.new`, this.file);
    });
    return this.saving;
  }
}
