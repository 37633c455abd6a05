import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryTablesSql } from '#libs/directory';
import { projectionTablesSql } from '#libs/projections';
import { OUTCOME_BOARD_SQL } from '../board/outcome-board.projection.js';
import { CASE_SEATS_SQL } from '../seats/case-seats.projection.js';

export class FirstShape1767225600001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(projectionTablesSql('outcomes'));
    await queryRunner.query(directoryTablesSql);
    await queryRunner.query(OUTCOME_BOARD_SQL);
    await queryRunner.query(CASE_SEATS_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
