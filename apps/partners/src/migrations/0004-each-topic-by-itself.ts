import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TOPIC_PROGRESS_SQL } from '../kafka/kafka.tables.js';

export class EachTopicByItself1795824000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TOPIC_PROGRESS_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
