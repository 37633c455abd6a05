import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryTablesSql } from '#libs/directory';
import { projectionTablesSql } from '#libs/projections';
import { CONSULTATION_TABLES_SQL } from '../consultation-detail/consultation-detail.projection.js';
import { SESSION_TABLES_SQL } from '../session-calendar/session-calendar.projection.js';
import { STATEMENT_TABLES_SQL } from '../statements/statements.projection.js';

export class FirstShape1767225600001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(projectionTablesSql('deliberation'));
    await queryRunner.query(directoryTablesSql);
    await queryRunner.query(CONSULTATION_TABLES_SQL);
    await queryRunner.query(SESSION_TABLES_SQL);
    await queryRunner.query(STATEMENT_TABLES_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
