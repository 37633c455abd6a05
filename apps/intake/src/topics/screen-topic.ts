import { z } from 'zod';
import { TopicScreened, type TopicEvent } from '#libs/contracts';
import { canonicalBytes, RuleBroken, type Decide } from '#libs/event-sourcing';
import { NameText, published, ReasonText } from '../fields.js';
import { SCREENING_CRITERIA } from './screening-criteria.js';
import { isBeingWritten, type Topic } from './topic.js';

export const Screening = z
  .strictObject({
    criteria: z
      .array(z.strictObject({ code: z.enum(SCREENING_CRITERIA), met: z.boolean(), note: NameText.optional() }))
      .min(1)
      .max(20),
    reasons: ReasonText,
  })
  .meta({ id: 'ScreenTopic' });
export type Screening = z.output<typeof Screening>;

export class ScreenTopic {
  constructor(
    readonly topicId: string,
    readonly screening: Screening,
  ) {}
}

/** Every criterion is looked at; one that is not met makes the topic unsuitable, whatever the others say. */
export const screenTopic: Decide<ScreenTopic, Topic, TopicEvent> = ({ screening }, topic) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (!isBeingWritten(topic)) throw new RuleBroken('topic.not-being-written');
  const codes = screening.criteria.map(({ code }) => code);
  const missing = SCREENING_CRITERIA.filter((code) => !codes.includes(code));
  if (missing.length > 0) throw new RuleBroken('topic.criteria-missing', { missing });
  if (new Set(codes).size < codes.length) throw new RuleBroken('topic.criterion-named-twice');
  const suitable = screening.criteria.every(({ met }) => met);
  const criteria = screening.criteria.map((one) => (one.note === undefined ? one : { ...one, note: published(one.note) }));
  const event = TopicScreened({ suitable, criteria, reasons: published(screening.reasons) });
  return topic.screening === canonicalBytes(event.data).toString('utf8') ? [] : [event];
};
