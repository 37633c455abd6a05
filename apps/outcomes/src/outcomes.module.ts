import './outcomes.problems.js';
import { Module } from '@nestjs/common';
import { OutcomeBoardController } from './board/outcome-board.controller.js';
import { OutcomeBoard } from './board/outcome-board.reader.js';
import { OutcomesController } from './outcomes/outcomes.controller.js';
import { outcomeDecisions } from './outcomes/outcomes.decisions.js';
import { CaseSeats } from './seats/case-seats.reader.js';

@Module({ controllers: [OutcomesController, OutcomeBoardController], providers: [...outcomeDecisions, OutcomeBoard, CaseSeats] })
export class OutcomesModule {}
