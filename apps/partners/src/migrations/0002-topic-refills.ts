import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TOPIC_REFILLS_SQL } from '../kafka/kafka.tables.js';

export class TopicRefills1795824000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TOPIC_REFILLS_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
