import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryTablesSql } from '#libs/directory';
import { projectionTablesSql } from '#libs/projections';
import { CASE_HISTORY_TABLE_SQL } from '../case-history/case-history.projection.js';
import { CASES_TABLE_SQL } from '../cases/cases.projection.js';

export class FirstShape1767225600001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(projectionTablesSql('audit'));
    await queryRunner.query(directoryTablesSql);
    await queryRunner.query(CASES_TABLE_SQL);
    await queryRunner.query(CASE_HISTORY_TABLE_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
