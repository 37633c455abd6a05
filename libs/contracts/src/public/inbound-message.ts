import { z } from 'zod';
import { Route, Theme } from '#libs/shared-kernel';

const reference = (most: number) => z.string().min(1).max(most);
const line = z.string().min(1).max(200);

/** What a partner sends in, as JSON: the body of a request, or the value of a record. The service that takes it is held to it by a spec. */
export const InboundMessage = z.strictObject({
  externalId: reference(200),
  route: Route.default('hotline_12345'),
  district: z.string().min(2).max(36),
  place: line.optional(),
  theme: Theme.optional(),
  title: line,
  text: z.string().min(1).max(20_000),
  workOrderNo: reference(100).optional(),
  gridCode: reference(100).optional(),
  position: z.strictObject({ lat: z.number().min(-90).max(90), long: z.number().min(-180).max(180) }).optional(),
  mediaUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
});

export const EXAMPLE_INBOUND_MESSAGE: z.input<typeof InboundMessage> = {
  externalId: 'GD202603020017',
  route: 'hotline_12345',
  district: '320699001001',
  theme: 'livelihood',
  title: '巷口路灯不亮',
  text: '来电反映巷口路灯坏了一周。',
};
