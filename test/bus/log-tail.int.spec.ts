import { openLogTailBus } from '#libs/bus';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { describeBusConformance } from './bus-conformance.js';

describeBusConformance('log tail', async () => ({
  ground: async () => {
    const store = openInMemoryEventStore();
    return { store, openBus: () => openLogTailBus({ store }), close: () => store.close() };
  },
  stop: async () => {},
}));
