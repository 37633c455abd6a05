import { Controller, Query } from '@nestjs/common';
import { may, Viewer, type Principal } from '#libs/access';
import { IdParam, QueryRoute, WaitFor, type LogPosition } from '#libs/http';
import { ReadModels } from '#libs/service';
import { EvaluationDetail, ScoreList, ScoresQuery, WarningList, WarningsQuery } from './evaluation-board.answers.js';
import { EvaluationBoard } from './evaluation-board.reader.js';

/** What a visitor sees of a case depends on its visibility, row by row. */
const everybody = may({ roles: 'anybody', where: 'anywhere' });
const BOARD = 'evaluation-board';

@Controller()
export class EvaluationBoardController {
  constructor(
    private readonly board: EvaluationBoard,
    private readonly readModels: ReadModels,
  ) {}

  @QueryRoute('One evaluation: answers, assessment, scores item by item, warnings', {
    path: 'evaluations/:caseId',
    answer: EvaluationDetail,
    policy: everybody,
    waitFor: true,
    operationId: 'getEvaluation',
  })
  async one(@IdParam('caseId') caseId: string, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor(BOARD, position);
    return this.board.one(caseId, viewer);
  }

  @QueryRoute('Published scores', {
    path: 'scores',
    query: ScoresQuery,
    answer: ScoreList,
    policy: everybody,
    waitFor: true,
    operationId: 'listScores',
  })
  async scores(@Query() query: ScoresQuery, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor(BOARD, position);
    return this.board.scores(query, viewer);
  }

  @QueryRoute('Warnings that stand', {
    path: 'warnings',
    query: WarningsQuery,
    answer: WarningList,
    policy: everybody,
    waitFor: true,
    operationId: 'listWarnings',
  })
  async warnings(@Query() query: WarningsQuery, @Viewer() viewer: Principal | undefined, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor(BOARD, position);
    return this.board.warnings(query, viewer);
  }
}
