import { z } from 'zod';

/** A reference to a file, never the file. */
export const Evidence = z
  .strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().min(1).max(255),
    mediaType: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9.+-]+$/)
      .max(100),
    size: z.int().min(0).max(10_737_418_240),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.output<typeof Evidence>;
export const EvidenceList = z.array(Evidence).max(50);
