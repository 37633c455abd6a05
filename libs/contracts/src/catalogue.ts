import { createCatalogue } from '#libs/event-sourcing';
import { readingEvents, redactionEvents } from './audit/audit.events.js';
import { consultationEvents } from './deliberation/consultation.events.js';
import { ballotEvents, discussionEvents } from './deliberation/discussion.events.js';
import { sessionEvents } from './deliberation/session.events.js';
import { evaluationEvents, ratingEvents } from './evaluation/evaluation.events.js';
import { concernEvents } from './intake/concern.events.js';
import { endorsementEvents } from './intake/endorsement.events.js';
import { jurisdictionEvents } from './intake/jurisdiction.events.js';
import { organisationEvents } from './intake/organisation.events.js';
import { personEvents } from './intake/person.events.js';
import { roomEvents } from './intake/room.events.js';
import { topicEvents } from './intake/topic.events.js';
import { outcomeEvents } from './outcomes/outcome.events.js';
import { inboundEvents } from './partners/inbound.events.js';
import { subscriptionEvents } from './partners/subscription.events.js';

/** Everything that can be recorded. */
export const catalogue = createCatalogue([
  jurisdictionEvents,
  organisationEvents,
  personEvents,
  roomEvents,
  concernEvents,
  endorsementEvents,
  topicEvents,
  consultationEvents,
  sessionEvents,
  discussionEvents,
  ballotEvents,
  outcomeEvents,
  evaluationEvents,
  ratingEvents,
  readingEvents,
  redactionEvents,
  inboundEvents,
  subscriptionEvents,
]);
