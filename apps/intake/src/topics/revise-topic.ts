import { z } from 'zod';
import { TopicRevised, type TopicEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Theme, writtenText } from '#libs/shared-kernel';
import { ProseText, published, ReasonText } from '../fields.js';
import { TopicQuestion, TopicTitle } from './draft-topic.js';
import { isBeingWritten, type Topic } from './topic.js';

export const Revision = z
  .strictObject({
    title: TopicTitle.optional(),
    question: TopicQuestion.optional(),
    background: ProseText.optional(),
    theme: Theme.optional(),
    /** What it answers: the reasons for which it came back. */
    answering: ReasonText.optional(),
  })
  .meta({ id: 'ReviseTopic' });
export type Revision = z.output<typeof Revision>;

export class ReviseTopic {
  constructor(
    readonly topicId: string,
    readonly revision: Revision,
  ) {}
}

/** What was screened before is to be screened again. */
export const reviseTopic: Decide<ReviseTopic, Topic, TopicEvent> = ({ revision }, topic, { participantId }) => {
  if (topic.status === 'unknown') throw new RuleBroken('topic.unknown');
  if (!isBeingWritten(topic)) throw new RuleBroken('topic.not-being-written');
  const { background, answering } = revision;
  const title = revision.title === topic.title ? undefined : revision.title;
  const question = revision.question === topic.question ? undefined : revision.question;
  const theme = revision.theme === topic.theme ? undefined : revision.theme;
  if (title === undefined && question === undefined && theme === undefined && background === undefined) return [];
  return [
    TopicRevised({
      ...(title === undefined ? {} : { title }),
      ...(question === undefined ? {} : { question }),
      ...(theme === undefined ? {} : { theme }),
      ...(background === undefined ? {} : { background: writtenText('topic.background', participantId, background) }),
      ...(answering === undefined ? {} : { answering: published(answering) }),
    }),
  ];
};
