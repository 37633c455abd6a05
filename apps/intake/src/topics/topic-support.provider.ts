import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { CommandRunner } from '#libs/command-handling';
import { POOL } from '#libs/service';
import { topicStream } from './topic.js';

/** How many residents stand behind a topic. */
@Injectable()
export class TopicSupport {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly runner: CommandRunner,
  ) {}

  /** Those behind its concerns besides whoever raised the first: endorsers, and people with concerns of their own. As far as the views know. */
  async othersBehind(topicId: string): Promise<number> {
    const topic = await this.runner.load(topicStream, topicId);
    const concernIds = topic?.status === 'drafted' ? topic.concernIds : [];
    if (concernIds.length === 0) return 0;
    const { rows } = await this.pool.query<{ endorsements: string }>(
      'SELECT COALESCE(sum(endorsements), 0) AS endorsements FROM concern_endorsements WHERE concern_id = ANY($1::uuid[])',
      [concernIds],
    );
    const { rows: standing } = await this.pool.query<{ count: string }>(
      `SELECT count(*) AS count FROM concerns WHERE id = ANY($1::uuid[]) AND standing <> 'withdrawn'`,
      [concernIds],
    );
    return Number(rows[0]!.endorsements) + Math.max(0, Number(standing[0]!.count) - 1);
  }
}
