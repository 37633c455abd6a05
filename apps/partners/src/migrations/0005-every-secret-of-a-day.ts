import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SUBSCRIPTION_ROTATIONS_SQL } from '../subscriptions/subscriptions.tables.js';

export class EverySecretOfADay1795824000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SUBSCRIPTION_ROTATIONS_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
