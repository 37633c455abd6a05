import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryTablesSql } from '#libs/directory';
import { projectionTablesSql } from '#libs/projections';
import { CONCERN_ENDORSEMENTS_TABLE_SQL, CONCERN_LIST_TABLE_SQL } from '../concerns/concern-list/concern-list.projection.js';
import { ROOM_DIRECTORY_TABLE_SQL } from '../rooms/room-directory/room-directory.projection.js';
import { PEOPLE_TABLE_SQL } from '../sign-in/people.projection.js';
import { TOPIC_BOARD_TABLE_SQL } from '../topics/topic-board/topic-board.projection.js';

export class FirstShape1767225600001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(projectionTablesSql('intake'));
    await queryRunner.query(directoryTablesSql);
    await queryRunner.query(ROOM_DIRECTORY_TABLE_SQL);
    await queryRunner.query(CONCERN_LIST_TABLE_SQL);
    await queryRunner.query(CONCERN_ENDORSEMENTS_TABLE_SQL);
    await queryRunner.query(TOPIC_BOARD_TABLE_SQL);
    await queryRunner.query(PEOPLE_TABLE_SQL);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
