import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Commands, type ReactionRequest } from '#libs/command-handling';
import { catalogue } from '#libs/contracts';
import type { Directory } from '#libs/directory';
import { derivedId } from '#libs/event-sourcing';
import type { EventStore } from '#libs/event-store';
import { LOGGER } from '#libs/http';
import type { Logger } from '#libs/observability';
import { DIRECTORY, EVENT_STORE, ReadModels } from '#libs/service';
import { shanghaiDateOf } from '#libs/shared-kernel';
import type { NoteWarnings } from '../evaluations/note-warnings.js';
import { CaseFacts } from '../facts/case-facts.reader.js';
import { caseWatch, roomWatch } from './watch.js';

const NAME = 'when-time-shows-a-warning-then-raise-it';
const EVERY_MS = 60_000;
/** So many subjects at a time; what is left comes with the next tick, at once. */
const BATCH = 50;
/** A tick that takes longer stops and goes on with the next one. */
const TICK_WITHIN_MS = 30_000;
/** A simulated case whose story moved so lately is still being told, milliseconds. */
const STORY_MS = 600_000;

/**
 * Some warnings show when nothing happens. Once a day, by the clock in Shanghai, every open case and every room that has cases is looked at.
 * Several copies of the service may do so at once: the command of one subject and one day has one id.
 */
@Injectable()
export class WatchTicker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly facts: CaseFacts,
    private readonly commands: Commands,
    private readonly readModels: ReadModels,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      // Spread by chance, so that copies of the service don't all come at once.
      await sleep(EVERY_MS * (0.75 + Math.random() / 2), undefined, { signal: this.stop.signal }).catch(() => undefined);
      if (this.stop.signal.aborted) return;
      try {
        await this.tick(new Date());
      } catch (error) {
        this.logger.warn({ err: error }, 'the watch for warnings failed; the next tick tries again');
      }
    }
  }

  /** Looks at what was not looked at today. @returns how many subjects that were. */
  async tick(now: Date): Promise<number> {
    const today = shanghaiDateOf(now.toISOString());
    const quietSince = new Date(now.getTime() - STORY_MS).toISOString();
    const deadline = performance.now() + TICK_WITHIN_MS;
    let looked = 0;
    const each = async (
      ids: readonly string[],
      look: (id: string) => Promise<{ noted: NoteWarnings | null; cause: string | null }>,
    ): Promise<boolean> => {
      if (ids.length > 0) await this.readModels.bringUpToDate('case-facts');
      for (const id of ids) {
        if (this.stop.signal.aborted || performance.now() > deadline) return false;
        const { noted, cause } = await look(id);
        if (noted && cause !== null) await this.note(noted, cause, now, today);
        await this.facts.watched(id, today);
        looked++;
      }
      return ids.length === BATCH;
    };
    const lookAtCase = async (caseId: string) => {
      const { facts, atPosition } = await this.facts.asOfNow(caseId);
      return { noted: await caseWatch(this.directory, caseId, facts, today), cause: facts.length === 0 ? null : atPosition };
    };
    const lookAtRoom = async (roomId: string) => ({
      noted: await roomWatch(this.directory, this.facts, roomId, today),
      cause: await this.facts.lastOfRoom(roomId),
    });
    while (await each(await this.facts.casesToWatch(today, quietSince, BATCH), lookAtCase)) continue;
    while (await each(await this.facts.roomsToWatch(today, quietSince, BATCH), lookAtRoom)) continue;
    return looked;
  }

  /** What caused it is the last thing that happened: nothing has since. */
  private async note(noted: NoteWarnings, causePosition: string, now: Date, today: string): Promise<void> {
    const stored = await this.store.eventAt(BigInt(causePosition));
    if (!stored) throw new Error(`the log holds no event at position ${causePosition}`);
    const request: ReactionRequest = {
      by: 'reaction',
      reaction: NAME,
      commandId: derivedId('watch', this.store.logId, noted.subjectId, today),
      cause: catalogue.read(stored),
      traceparent: null,
      occurredAt: now.toISOString(),
      timeSource: 'clock',
      capturedFrom: 'live',
    };
    await this.commands.execute(noted, request);
  }
}
