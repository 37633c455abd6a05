import type { Type } from '@nestjs/common';
import type pg from 'pg';
import type { Directory } from '#libs/directory';
import type { ServiceName } from '#libs/event-sourcing';
import type { CommandRunner } from '#libs/command-handling';
import type { SubjectKeys } from '#libs/personal-data';
import type { Projection, Reaction } from '#libs/projections';

/** What a reaction may ask before it issues commands: this service's own streams and copies, nobody else's. */
export interface ReactionPorts {
  readonly runner: CommandRunner;
  readonly directory: Directory;
  readonly keys: SubjectKeys;
  /** For the service's own views; its search path is the service's schema. */
  readonly pool: pg.Pool;
}

/** A service, as far as it differs from the others. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  /** Composition root: controllers and decision handlers. */
  readonly module: Type;
  readonly projections: readonly Projection[];
  readonly reactions: (ports: ReactionPorts) => readonly Reaction[];
}
