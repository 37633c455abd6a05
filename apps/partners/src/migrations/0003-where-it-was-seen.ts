import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INBOUND_SPOT_SQL } from '../inbound/inbound-concerns.projection.js';

export class WhereItWasSeen1795824000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(INBOUND_SPOT_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
