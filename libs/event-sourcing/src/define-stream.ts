import type { AnyEventDefinition, EventOf } from './define-event.js';

/** The services that own streams. */
export type ServiceName = 'intake' | 'deliberation' | 'outcomes' | 'evaluation' | 'audit' | 'partners';

/** Which topic carries a stream's events: all but the high-volume ones share one. No order is promised between the two. */
export type Carrier = 'log' | 'voices';

/** A kind of stream: who owns it, what it may hold. Stream names are `<category>-<id>`. */
export interface StreamDefinition<Events extends readonly AnyEventDefinition[] = readonly AnyEventDefinition[]> {
  readonly category: string;
  readonly service: ServiceName;
  readonly carrier: Carrier;
  readonly events: Events;
}

export type EventIn<Stream> = Stream extends StreamDefinition<infer Events> ? EventOf<Events[number]> : never;

export const defineStream = <const Events extends readonly AnyEventDefinition[]>(
  category: string,
  service: ServiceName,
  events: Events,
  carrier: Carrier = 'log',
): StreamDefinition<Events> => {
  if (!/^[a-z][a-z_]*$/.test(category)) throw new Error(`category ${category}: lower-case letters and underscores only`);
  return { category, service, carrier, events };
};

export const streamName = (category: string, id: string): string => `${category}-${id}`;
/** The category is what stands before the first hyphen. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
