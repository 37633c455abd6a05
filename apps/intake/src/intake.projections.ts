import { directoryProjection } from '#libs/directory';
import type { Projection } from '#libs/projections';
import { concernEndorsementsProjection, concernListProjection } from './concerns/concern-list/concern-list.projection.js';
import { roomDirectoryProjection } from './rooms/room-directory/room-directory.projection.js';
import { peopleProjection } from './sign-in/people.projection.js';
import { topicBoardProjection } from './topics/topic-board/topic-board.projection.js';

export const projections: readonly Projection[] = [
  directoryProjection,
  roomDirectoryProjection,
  concernListProjection,
  concernEndorsementsProjection,
  topicBoardProjection,
  peopleProjection,
];
