import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryTablesSql } from '#libs/directory';
import { projectionTablesSql } from '#libs/projections';
import { INBOUND_TABLE_SQL } from '../inbound/inbound-concerns.projection.js';
import { API_KEYS_TABLE_SQL } from '../open311/api-keys.js';
import { PUBLIC_EVENTS_SQL } from '../publishing/public-events.tables.js';
import { SUBSCRIPTIONS_TABLE_SQL } from '../subscriptions/subscriptions.tables.js';
import { WEBHOOK_TABLES_SQL } from '../webhooks/webhook.tables.js';
import { KAFKA_PROGRESS_SQL } from '../kafka/kafka.tables.js';

export class FirstShape1767225600001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(projectionTablesSql('partners'));
    await queryRunner.query(directoryTablesSql);
    for (const sql of [
      PUBLIC_EVENTS_SQL,
      SUBSCRIPTIONS_TABLE_SQL,
      WEBHOOK_TABLES_SQL,
      INBOUND_TABLE_SQL,
      API_KEYS_TABLE_SQL,
      KAFKA_PROGRESS_SQL,
    ])
      await queryRunner.query(sql);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
