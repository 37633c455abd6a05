import type { CommandResult, PersonRequest } from '#libs/command-handling';
import { derivedId } from '#libs/event-sourcing';
import { firstStep, furtherSteps, type ImportItem, type Step } from './import-items.js';

/** Items worked on at the same time: enough to share the log's group commits, few enough to leave connections to others. */
export const AT_ONCE = 16;

export type Execute = (command: object, request: PersonRequest) => Promise<CommandResult>;

export interface ItemResult {
  readonly index: number;
  readonly key: string;
  readonly ok: boolean;
  /** Of what the item made; absent where not even that was done. */
  readonly id?: string;
  /** Of the last command that was done. */
  readonly position?: string;
  /** The step that was refused. Those before it are done and stay so; sent again, the item goes on from here. */
  readonly failedAt?: string;
  readonly error?: unknown;
}

/** The same item's same step is the same command, in whichever batch it comes. */
const requestFor = (request: PersonRequest, item: ImportItem, step: Step): PersonRequest => ({
  ...request,
  idempotencyKey: derivedId('import', item.kind, item.key, step.name),
  capturedFrom: request.capturedFrom === 'live' ? 'import' : request.capturedFrom,
});

const runItem = async (item: ImportItem, index: number, request: PersonRequest, execute: Execute): Promise<ItemResult> => {
  let step = firstStep(item);
  let done: CommandResult | undefined;
  let id: string | undefined;
  try {
    done = await execute(step.command, requestFor(request, item, step));
    ({ id } = done);
    for (step of furtherSteps(item, id)) done = await execute(step.command, requestFor(request, item, step));
    return { index, key: item.key, ok: true, id, position: done.position };
  } catch (error) {
    return { index, key: item.key, ok: false, id, position: done?.position, failedAt: step.name, error };
  }
};

/** Each item by itself, a few at a time; answers in the order of the items. One that fails holds up no other. */
export const runImport = async (items: readonly ImportItem[], request: PersonRequest, execute: Execute): Promise<readonly ItemResult[]> => {
  const results: ItemResult[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await runItem(items[index]!, index, request, execute);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
};

/** What stands behind the log's id in `<logId>:<position>`. */
const numberOf = (position: string): bigint => BigInt(position.slice(position.indexOf(':') + 1));

/** The furthest position of all, to wait for before the next batch rests on this one; null where nothing was done. */
export const furthest = (results: readonly ItemResult[]): string | null =>
  results.reduce<string | null>((far, { position }) => {
    if (position === undefined) return far;
    return far === null || numberOf(position) > numberOf(far) ? position : far;
  }, null);
