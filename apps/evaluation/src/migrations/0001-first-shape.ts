import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryTablesSql } from '#libs/directory';
import { projectionTablesSql } from '#libs/projections';
import { EVALUATION_BOARD_SQL } from '../board/evaluation-board.projection.js';
import { CASE_FACTS_SQL } from '../facts/case-facts.projection.js';
import { RATERS_SQL } from '../ratings/raters.projection.js';

/** When a case or a room was last looked at because of time alone. No view: nothing is lost with it but some work. */
const WARNING_CHECKS_SQL = `CREATE TABLE warning_checks (subject_id uuid PRIMARY KEY, checked_on date NOT NULL);`;

export class FirstShape1767225600001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(projectionTablesSql('evaluation'));
    await queryRunner.query(directoryTablesSql);
    await queryRunner.query(CASE_FACTS_SQL);
    await queryRunner.query(RATERS_SQL);
    await queryRunner.query(EVALUATION_BOARD_SQL);
    await queryRunner.query(WARNING_CHECKS_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
