import { Unauthenticated, type TokenVerifier } from '#libs/access';
import type { ServiceOptions } from '#libs/http';
import type { Logger, LogLevel } from '#libs/observability';
import { compressOwnAnswers } from './compression.js';
import { addDocuments, Documents } from './documents/documents.js';
import { GatewayModule } from './gateway.module.js';
import { addPages } from './pages/pages.js';
import { addProxy, type ProxyDeadlines, type ProxyPlaces } from './proxy/proxy.js';
import { addSecurityHeaders } from './security-headers.js';

export interface GatewayConfiguration {
  readonly profile: 'development' | 'test' | 'production';
  /** Service name → `http://host:port`. */
  readonly services: Readonly<Record<string, string>>;
  /** Of the built web app. */
  readonly webFolder: string;
  readonly logLevel?: LogLevel;
  readonly logger?: Logger;
  readonly deadlines?: ProxyDeadlines;
  readonly places?: ProxyPlaces;
}

/** The gateway looks into no token: the services do. Should a route of its own ever ask for one, it refuses them all. */
const noTokens: TokenVerifier = {
  verify: () => Promise.reject(new Unauthenticated('access.token-invalid')),
};

export const gatewayOptions = (configuration: GatewayConfiguration): ServiceOptions => {
  const closers: (() => Promise<void>)[] = [];
  return {
    module: GatewayModule,
    name: 'gateway',
    prefix: '',
    profile: configuration.profile,
    tokens: noTokens,
    trustRequestId: false,
    logLevel: configuration.logLevel,
    logger: configuration.logger,
    closers,
    extend: (fastify, { logger }) => {
      addSecurityHeaders(fastify, configuration.profile);
      compressOwnAnswers(fastify);
      const proxy = addProxy(fastify, { ...configuration, logger });
      closers.push(() => proxy.close());
      addDocuments(fastify, new Documents(configuration.services, logger));
      addPages(fastify, configuration.webFolder);
    },
  };
};
