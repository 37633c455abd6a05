import { Controller, Inject, Query } from '@nestjs/common';
import { AllowedBy, anyOf, may, Viewer, type Allowed, type Principal } from '#libs/access';
import type { Directory } from '#libs/directory';
import { IdParam, QueryRoute, WaitFor, type LogPosition } from '#libs/http';
import { DIRECTORY, ReadModels } from '#libs/service';
import { shanghaiDateOf } from '#libs/shared-kernel';
import {
  DeskList,
  DeskQuery,
  OutcomeDetail,
  RecommendationList,
  RecommendationsQuery,
  ResponsibilitiesQuery,
  ResponsibilityList,
  ResultList,
  ResultsQuery,
} from './outcome-board.answers.js';
import { OutcomeBoard } from './outcome-board.reader.js';

/** What a visitor sees of a case depends on its visibility, row by row. */
const everybody = may({ roles: 'anybody', where: 'anywhere' });
const inCharge = may({ roles: ['supervisor', 'auditor', 'cppcc_office', 'operator'], where: 'own-jurisdiction' });
const theDeskItself = may({
  roles: ['party_organisation', 'deciding_body', 'responsible_unit', 'cppcc_office', 'supervisor'],
  where: 'own-organisation',
});
const theRoomItself = may({ roles: ['coordinator', 'member'], where: 'own-room' });

const BOARD = 'outcome-board';
const today = (): string => shanghaiDateOf(new Date().toISOString());

@Controller()
export class OutcomeBoardController {
  constructor(
    private readonly board: OutcomeBoard,
    private readonly readModels: ReadModels,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @QueryRoute('What consultations recommend, and what was decided', {
    path: 'recommendations',
    query: RecommendationsQuery,
    answer: RecommendationList,
    policy: everybody,
    waitFor: true,
    operationId: 'listRecommendations',
  })
  async recommendations(
    @Query() query: RecommendationsQuery,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ) {
    await this.readModels.waitFor(BOARD, position);
    return this.board.recommendations(query, viewer, today());
  }

  @QueryRoute('Who does what by when', {
    path: 'responsibilities',
    query: ResponsibilitiesQuery,
    answer: ResponsibilityList,
    policy: everybody,
    waitFor: true,
    operationId: 'listResponsibilities',
  })
  async responsibilities(
    @Query() query: ResponsibilitiesQuery,
    @Viewer() viewer: Principal | undefined,
    @WaitFor() position: LogPosition | undefined,
  ) {
    await this.readModels.waitFor(BOARD, position);
    return this.board.responsibilities(query, viewer, today());
  }

  @QueryRoute('What was done', {
    path: 'results',
    query: ResultsQuery,
    answer: ResultList,
    policy: everybody,
    waitFor: true,
    operationId: 'listResults',
  })
  async results(@Query() query: ResultsQuery, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor(BOARD, position);
    return this.board.results(query, viewer);
  }

  @QueryRoute('One outcome: report, decisions, responsibilities, results', {
    path: 'outcomes/:caseId',
    answer: OutcomeDetail,
    policy: everybody,
    waitFor: true,
    operationId: 'getOutcome',
  })
  async one(@IdParam('caseId') caseId: string, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor(BOARD, position);
    return this.board.one(caseId, viewer, today());
  }

  @QueryRoute('What waits for a body or a unit, until when', {
    path: 'desks/organisations/:organisationId',
    query: DeskQuery,
    answer: DeskList,
    policy: anyOf(theDeskItself, inCharge),
    waitFor: true,
    operationId: 'getDeskOfOrganisation',
  })
  async organisationDesk(
    @IdParam('organisationId') organisationId: string,
    @Query() query: DeskQuery,
    @AllowedBy() allowed: Allowed,
    @WaitFor() position: LogPosition | undefined,
  ) {
    const organisation = await this.directory.organisation(organisationId);
    const jurisdictionPath = organisation ? await this.directory.pathOf(organisation.jurisdictionId) : null;
    allowed({ organisationIds: [organisationId], jurisdictionPath, state: null });
    await this.readModels.waitFor(BOARD, position);
    return this.board.desk({ organisationId }, query, today());
  }

  @QueryRoute('What waits for a room', {
    path: 'desks/rooms/:roomId',
    query: DeskQuery,
    answer: DeskList,
    policy: anyOf(theRoomItself, inCharge),
    waitFor: true,
    operationId: 'getDeskOfRoom',
  })
  async roomDesk(
    @IdParam('roomId') roomId: string,
    @Query() query: DeskQuery,
    @AllowedBy() allowed: Allowed,
    @WaitFor() position: LogPosition | undefined,
  ) {
    const room = await this.directory.room(roomId);
    const jurisdictionPath = room ? await this.directory.pathOf(room.homeJurisdictionId) : null;
    allowed({ roomId, jurisdictionPath, state: null });
    await this.readModels.waitFor(BOARD, position);
    return this.board.desk({ roomId }, query, today());
  }

  @QueryRoute('Completions that wait to be verified', {
    path: 'desks/verification/:jurisdictionId',
    query: DeskQuery,
    answer: DeskList,
    policy: may({ roles: ['supervisor', 'member', 'auditor', 'cppcc_office', 'operator'], where: 'own-jurisdiction' }),
    waitFor: true,
    operationId: 'getVerificationDesk',
  })
  async verificationDesk(
    @IdParam('jurisdictionId') jurisdictionId: string,
    @Query() query: DeskQuery,
    @AllowedBy() allowed: Allowed,
    @WaitFor() position: LogPosition | undefined,
  ) {
    allowed({ jurisdictionPath: await this.directory.pathOf(jurisdictionId), state: null });
    await this.readModels.waitFor(BOARD, position);
    return this.board.toVerify(jurisdictionId, query, today());
  }
}
