import client, { type Counter, type Gauge, type Histogram } from 'prom-client';

/** Figures of one service, for Prometheus. A registry of its own, so that several services fit into one process (tests). */
export interface Metrics {
  readonly registry: client.Registry;
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly requestsInFlight: Gauge;
  readonly problems: Counter<'code'>;
}

export const createMetrics = (service: string, options: { readonly processFigures?: boolean } = {}): Metrics => {
  const registry = new client.Registry();
  registry.setDefaultLabels({ service });
  if (options.processFigures ?? true) client.collectDefaultMetrics({ register: registry });
  return {
    registry,
    requestSeconds: new client.Histogram({
      name: 'shangliang_http_request_seconds',
      help: 'Time from the first byte of a request to the last of its answer, by route pattern.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    requestsInFlight: new client.Gauge({
      name: 'shangliang_http_requests_in_flight',
      help: 'Requests being answered, event streams not counted.',
      registers: [registry],
    }),
    problems: new client.Counter({
      name: 'shangliang_http_problems_total',
      help: 'Problem answers by code.',
      labelNames: ['code'],
      registers: [registry],
    }),
  };
};

/** Everything there is to scrape: the service's own figures and those that libs count for the whole process. */
export const metricsText = async ({ registry }: Metrics): Promise<string> =>
  `${await registry.metrics()}${await client.register.metrics()}`;
