import type { CommandRunner } from '#libs/command-handling';
import { topicStream } from '../topics/topic.js';

/** This service's own topics, as they stand. */
export type TopicsRead = Pick<CommandRunner, 'load'>;

/** The concerns that a case stands on; none where the case is no topic of this service. */
export const concernsOf = async (topics: TopicsRead, topicId: string): Promise<readonly string[]> => {
  const topic = await topics.load(topicStream, topicId);
  return topic?.status === 'drafted' ? topic.concernIds : [];
};
