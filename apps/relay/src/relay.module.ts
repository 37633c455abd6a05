import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Readiness } from '#libs/http';
import { Relay } from './relay.js';

/** Starts relaying once the process answers, and is ready while a person needn't look: leading or standing by is the same to it. */
@Injectable()
export class RelayHost implements OnApplicationBootstrap {
  constructor(
    private readonly relay: Relay,
    private readonly readiness: Readiness,
  ) {}

  onApplicationBootstrap(): void {
    this.readiness.add('relay', async () => {
      if (this.relay.stoppedBy) throw this.relay.stoppedBy;
    });
    this.relay.start();
  }
}

@Module({ providers: [RelayHost] })
export class RelayModule {}
