import type { EventFilter, RecordedEvent } from './event-store.js';
import { categoryOf } from './validate-append.js';

export const passes = (filter: EventFilter, event: RecordedEvent): boolean =>
  (!filter.types || filter.types.includes(event.type)) &&
  (!filter.categories || filter.categories.includes(categoryOf(event.stream))) &&
  (!filter.jurisdictions || (event.jurisdiction !== null && filter.jurisdictions.includes(event.jurisdiction))) &&
  (!filter.partitionKeys || filter.partitionKeys.includes(event.partitionKey));
