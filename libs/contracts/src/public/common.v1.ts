import { z } from 'zod';

/*
 * Words of the public contract. They repeat some of the recorded ones on purpose: what is recorded may change by new versions, this may
 * only grow.
 */

export const PublicId = z.uuid();
/** A list that may grow: unknown codes have to be passed over, so it is no closed list in the schema. */
export const openCode = (...known: readonly [string, ...string[]]) =>
  z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .max(60)
    .meta({ description: `One of ${known.join(', ')}; the list may grow`, examples: [...known] });
export const PublicText = z.string().max(20_000);
export const PublicTitle = z.string().max(200);
export const PublicDate = z.iso.date().meta({ description: 'Calendar date in Shanghai' });
export const PublicInstant = z.iso.datetime({ precision: 3 });
/** A number with all its digits. */
export const PublicPoints = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .max(12);
const count = z.int().min(0);
export const PublicCount = count;

export const PublicJurisdiction = z
  .object({
    id: PublicId,
    code: z.string().max(12).meta({ description: 'National division code at that time' }),
    edition: z.string().max(20).meta({ description: 'Edition of the codes' }),
  })
  .meta({ description: 'Where it lies' });

export const PublicTheme = openCode('reform', 'livelihood', 'governance');

/** What every event about a case says. */
export const aboutCase = {
  caseId: PublicId,
  roomId: PublicId,
  jurisdiction: PublicJurisdiction.nullable(),
  theme: PublicTheme,
  round: z.int().min(1).meta({ description: 'Counts from 1; a case that is reopened goes round again' }),
};

export const aboutRoom = {
  roomId: PublicId,
  kind: openCode('township', 'village', 'sector', 'work_unit'),
  name: PublicTitle,
  jurisdiction: PublicJurisdiction.nullable(),
};

/** What every event about a partner's own concern says. */
export const aboutConcern = {
  concernId: PublicId,
  externalId: z.string().max(200).meta({ description: "The sender's own id" }),
};

export const exampleCase = {
  caseId: '0198d3a1-4c5e-7b21-9f10-5a6b7c8d9e0f',
  roomId: '0198d3a0-1111-7a2b-8c3d-4e5f60718293',
  jurisdiction: { id: '0198d39f-2222-7c4d-9e5f-60718293a4b5', code: '320602001', edition: '2023' },
  theme: 'livelihood',
  round: 1,
};
export const exampleRoom = {
  roomId: exampleCase.roomId,
  kind: 'village',
  name: '幸福社区协商议事室',
  jurisdiction: exampleCase.jurisdiction,
};
export const exampleConcern = { concernId: '5d0c2a34-7d1e-5b8f-9a01-2b3c4d5e6f70', externalId: 'GD202603020017' };
export const exampleIds = {
  recommendation: '3f1d6f0a-9b1c-5e2d-8f3a-4b5c6d7e8f90',
  responsibility: '7a2e4c6b-8d9f-5a1b-9c2d-3e4f5a6b7c8d',
  unit: '0198d39e-3333-7e5f-8071-8293a4b5c6d7',
  session: '0198d3b2-4444-7f60-9182-93a4b5c6d7e8',
  body: '0198d39d-5555-7071-8293-a4b5c6d7e8f9',
};
