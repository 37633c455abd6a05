import { z } from 'zod';
import { aboutConcern, exampleConcern, PublicText } from './common.v1.js';
import { definePublicEvent } from './define-public-event.js';

export const ConcernRefusedV1 = definePublicEvent('concern.refused', {
  service: 'partners',
  about: 'concern',
  since: '1.0',
  addressed: true,
  en: 'What you sent could not be taken over; `code` says why. Correct it and send it again: under the same id, or under a new one where `code` is `inbound.other-content`. What was taken over before stays as it is.',
  zh: '您报送的诉求未能接收，原因见 code。请更正后重新报送：编号可不变；code 为 inbound.other-content 时须用新编号。此前已接收的诉求不受影响。',
  schema: z.object({ ...aboutConcern, code: z.string().max(100), reason: PublicText }),
  example: {
    ...exampleConcern,
    code: 'feed.district-unknown',
    reason:
      '没有找到区划“110000”。请核对 district：应为区划代码或标识。 / There is no district “110000”. Check `district`: it takes the division code or the id of a district.',
  },
});

export const partnersPublicEvents = [ConcernRefusedV1] as const;
