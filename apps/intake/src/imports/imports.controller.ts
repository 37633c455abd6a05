import { Body, Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, describeProblem, factOf, LOGGER, RequestId } from '#libs/http';
import type { Logger } from '#libs/observability';
import { ImportBatch } from './import-items.js';
import { furthest, runImport, type ItemResult } from './run-import.js';

const ImportProblem = z
  .strictObject({ step: z.string(), code: z.string(), status: z.int(), zh: z.string(), en: z.string() })
  .meta({ id: 'ImportProblem' });
const ImportResult = z
  .strictObject({
    items: z.array(
      z.strictObject({
        index: z.int(),
        key: z.string(),
        ok: z.boolean(),
        id: z.string().optional(),
        /** The step that was refused. What stands before it is done; the item can be sent again. */
        problem: ImportProblem.optional(),
      }),
    ),
    done: z.int(),
    failed: z.int(),
    /** To wait for with `waitFor` before the next batch rests on this one. */
    position: z.string().nullable(),
  })
  .meta({ id: 'ImportResult' });

@Controller('imports')
export class ImportsController {
  constructor(
    private readonly commands: Commands,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Every item is carried out as the commands it stands for, by whoever sends it, under the policies and rules of those commands: an
   * operator registers, the CPPCC office establishes and confirms rooms.
   */
  @CommandRoute('Take over many jurisdictions, organisations, people, roles and rooms at once', {
    body: ImportBatch,
    answer: ImportResult,
    description: 'Each item succeeds or fails by itself. Repeating an item under its key does nothing twice, in whichever batch.',
    operationId: 'importItems',
  })
  async importItems(@Body() { items }: z.output<typeof ImportBatch>, @Asked() asked: PersonRequest, @RequestId() requestId: string) {
    const results = await runImport(items, asked, (command, request) => this.commands.execute(command, request));
    return {
      items: results.map((result) => this.shown(result, requestId)),
      done: results.filter(({ ok }) => ok).length,
      failed: results.filter(({ ok }) => !ok).length,
      position: furthest(results),
    };
  }

  private shown({ index, key, ok, id, failedAt, error }: ItemResult, requestId: string) {
    if (ok) return { index, key, ok, id };
    const fact = factOf(error);
    if (fact.ourFault) this.logger.error({ requestId, index, step: failedAt, err: error }, 'an item of an import failed');
    const { code, status, zh, en } = describeProblem(fact, requestId, 'zh');
    return { index, key, ok, id, problem: { step: failedAt ?? '', code, status, zh, en } };
  }
}
