import './evaluation.problems.js';
import { Module } from '@nestjs/common';
import type pg from 'pg';
import { POOL } from '#libs/service';
import { EvaluationBoardController } from './board/evaluation-board.controller.js';
import { EvaluationBoard } from './board/evaluation-board.reader.js';
import { EvaluationsController } from './evaluations/evaluations.controller.js';
import { evaluationDecisions } from './evaluations/evaluations.decisions.js';
import { CaseFacts } from './facts/case-facts.reader.js';
import { Raters } from './ratings/raters.reader.js';
import { ratingDecisions } from './ratings/ratings.decisions.js';
import { WatchTicker } from './warnings/watch.ticker.js';

@Module({
  controllers: [EvaluationsController, EvaluationBoardController],
  providers: [
    ...evaluationDecisions,
    ...ratingDecisions,
    { provide: CaseFacts, inject: [POOL], useFactory: (pool: pg.Pool) => new CaseFacts(pool) },
    Raters,
    EvaluationBoard,
    WatchTicker,
  ],
})
export class EvaluationModule {}
