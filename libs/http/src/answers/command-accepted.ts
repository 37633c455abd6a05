import { z } from 'zod';

/** What every command answers. `position` may be given to a query of the same service as `waitFor`. */
export const CommandAccepted = z
  .strictObject({
    /** Of what was made or changed. */
    id: z.string().min(1).max(200),
    /** Of its stream after the command; -1 where the command had nothing to record and the stream doesn't exist. */
    revision: z.int().min(-1),
    /** `<logId>:<position>` */
    position: z.string().regex(/^[0-9a-f-]{36}:[0-9]+$/),
  })
  .meta({ id: 'CommandAccepted' });
export type CommandAccepted = z.output<typeof CommandAccepted>;
