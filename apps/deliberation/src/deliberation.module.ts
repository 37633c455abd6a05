import './deliberation.problems.js';
import { Module } from '@nestjs/common';
import { ConsultationDetailController } from './consultation-detail/consultation-detail.controller.js';
import { ConsultationsController } from './consultations/consultations.controller.js';
import { consultationDecisions } from './consultations/consultations.decisions.js';
import { InvestigationsController } from './consultations/investigations.controller.js';
import { ResultsController } from './consultations/results.controller.js';
import { SeatsController } from './consultations/seats.controller.js';
import { DiscussionsController } from './discussions/discussions.controller.js';
import { discussionDecisions } from './discussions/discussions.decisions.js';
import { MySeatsController } from './my-seats/my-seats.controller.js';
import { SessionCalendarController } from './session-calendar/session-calendar.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { sessionDecisions } from './sessions/sessions.decisions.js';
import { StatementsController } from './statements/statements.controller.js';
import { VisibleCases } from './visible-cases.js';

@Module({
  controllers: [
    SeatsController,
    InvestigationsController,
    ConsultationsController,
    ResultsController,
    SessionsController,
    DiscussionsController,
    ConsultationDetailController,
    SessionCalendarController,
    StatementsController,
    MySeatsController,
  ],
  providers: [VisibleCases, ...consultationDecisions, ...sessionDecisions, ...discussionDecisions],
})
export class DeliberationModule {}
