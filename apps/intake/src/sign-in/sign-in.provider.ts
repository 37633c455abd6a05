import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { openDevelopmentIssuer, type DevelopmentIssuer, type Principal, type TokenRole } from '#libs/access';
import { CommandRunner } from '#libs/command-handling';
import type { Personal } from '#libs/event-sourcing';
import { Problem } from '#libs/http';
import { openPersonal, type SubjectKeys } from '#libs/personal-data';
import { CONFIGURATION, POOL, SUBJECT_KEYS, type ServiceConfiguration } from '#libs/service';
import { shanghaiDateOf } from '#libs/shared-kernel';
import { holdsOn, personStream, type Grant } from '../people/person.js';

/** Most rooms that a token names. */
const MOST_ROOMS = 200;

/**
 * Signing in by picking a person: for development and demonstration, where it only obtains a signed token. In production there is no
 * issuer of our own, and this refuses.
 */
@Injectable()
export class SignIn {
  private issuer: Promise<DevelopmentIssuer> | null = null;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys,
    @Inject(CONFIGURATION) private readonly configuration: ServiceConfiguration,
    private readonly runner: CommandRunner,
  ) {}

  /** @throws Problem `sign-in.not-here` in production. */
  refuseInProduction(): void {
    if (this.configuration.process.profile === 'production') throw new Problem('sign-in.not-here');
  }

  /** @throws Problem when the person doesn't hold that role today. */
  async as(
    personId: string,
    grantId: string,
  ): Promise<{ readonly token: string; readonly expiresAt: string; readonly principal: Principal }> {
    this.refuseInProduction();
    const principal = await this.principalOf(personId, grantId);
    const issuer = await this.openIssuer();
    return { ...(await issuer.issueToken(principal)), principal };
  }

  /** Opened at the first sign-in; a failure is not kept, so that the next one tries again. */
  private openIssuer(): Promise<DevelopmentIssuer> {
    const { process, tokens } = this.configuration;
    if (tokens.developmentIssuerFolder === null) throw new Problem('sign-in.not-here');
    this.issuer ??= openDevelopmentIssuer({ folder: tokens.developmentIssuerFolder, profile: process.profile }).catch((error: unknown) => {
      this.issuer = null;
      throw error;
    });
    return this.issuer;
  }

  /** A person's name in clear, null when it was never known or the person has been forgotten. */
  async nameOf(sealed: Personal, eventId: string): Promise<string | null> {
    return openPersonal(sealed, eventId, this.keys);
  }

  private async principalOf(personId: string, grantId: string): Promise<Principal> {
    const person = await this.runner.load(personStream, personId);
    const grant = person?.status === 'registered' ? person.grants.find((one) => one.grantId === grantId) : undefined;
    if (!grant || grant.revoked || grant.role === 'reaction') throw new Problem('sign-in.no-such-role');
    if (!holdsOn(grant, shanghaiDateOf(new Date().toISOString()))) throw new Problem('sign-in.role-not-held-today');
    const name = await this.storedName(personId);
    const roomIds = await this.roomsOf(personId, grant);
    return {
      personId,
      role: grant.role as TokenRole,
      jurisdictionId: grant.jurisdictionId,
      ...(grant.organisationId === null ? {} : { organisationId: grant.organisationId }),
      ...(roomIds.length === 0 ? {} : { roomIds }),
      ...(name === null ? {} : { name: name.slice(0, 100) }),
    };
  }

  private async storedName(personId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ sealed_name: Personal; registered_in: string }>(
      'SELECT sealed_name, registered_in FROM people WHERE id = $1',
      [personId],
    );
    return rows[0] ? this.nameOf(rows[0].sealed_name, rows[0].registered_in) : null;
  }

  /** Rooms that the person runs, and the one that the role is held for. A resident's rooms are nobody's business. */
  private async roomsOf(personId: string, grant: Grant): Promise<string[]> {
    if (grant.role === 'resident') return [];
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT id FROM rooms WHERE status <> 'closed' AND (first_convenor_id = $1 OR $1 = ANY(executive_convenor_ids) OR $1 = ANY(coordinator_ids)) ORDER BY id LIMIT $2`,
      [personId, MOST_ROOMS],
    );
    return [...new Set([...(grant.roomId === null ? [] : [grant.roomId]), ...rows.map(({ id }) => id)])].slice(0, MOST_ROOMS);
  }
}
