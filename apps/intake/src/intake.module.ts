import './intake.problems.js';
import { Module } from '@nestjs/common';
import { ConcernListController } from './concerns/concern-list/concern-list.controller.js';
import { ConcernsController } from './concerns/concerns.controller.js';
import { concernDecisions } from './concerns/concerns.decisions.js';
import { EndorsementsController } from './endorsements/endorsements.controller.js';
import { endorsementDecisions } from './endorsements/endorsements.decisions.js';
import { ImportsController } from './imports/imports.controller.js';
import { JurisdictionTreeController } from './jurisdictions/jurisdiction-tree/jurisdiction-tree.controller.js';
import { JurisdictionsController } from './jurisdictions/jurisdictions.controller.js';
import { jurisdictionDecisions } from './jurisdictions/jurisdictions.decisions.js';
import { OrganisationListController } from './organisations/organisation-list/organisation-list.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { organisationDecisions } from './organisations/organisations.decisions.js';
import { PeopleController } from './people/people.controller.js';
import { personDecisions } from './people/people.decisions.js';
import { RoomDirectoryController } from './rooms/room-directory/room-directory.controller.js';
import { RoomsController } from './rooms/rooms.controller.js';
import { roomDecisions } from './rooms/rooms.decisions.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignIn } from './sign-in/sign-in.provider.js';
import { TopicBoardController } from './topics/topic-board/topic-board.controller.js';
import { VisibleTopics } from './topics/topic-board/visible-topics.provider.js';
import { TopicSupport } from './topics/topic-support.provider.js';
import { TopicsController } from './topics/topics.controller.js';
import { topicDecisions } from './topics/topics.decisions.js';

@Module({
  controllers: [
    JurisdictionsController,
    JurisdictionTreeController,
    OrganisationsController,
    OrganisationListController,
    PeopleController,
    RoomsController,
    RoomDirectoryController,
    ConcernsController,
    EndorsementsController,
    ConcernListController,
    TopicsController,
    TopicBoardController,
    ImportsController,
    SignInController,
  ],
  providers: [
    SignIn,
    TopicSupport,
    VisibleTopics,
    ...jurisdictionDecisions,
    ...organisationDecisions,
    ...personDecisions,
    ...roomDecisions,
    ...concernDecisions,
    ...endorsementDecisions,
    ...topicDecisions,
  ],
})
export class IntakeModule {}
