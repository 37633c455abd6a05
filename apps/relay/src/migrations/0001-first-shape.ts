import type { MigrationInterface, QueryRunner } from 'typeorm';
import { relayTablesSql } from '../relay-tables.js';

export class FirstShape1767225600001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(relayTablesSql);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
