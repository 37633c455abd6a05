import { describeEventStoreContract, InMemoryLog, openInMemoryEventStore } from '../testing.js';

describeEventStoreContract('in memory', async () => {
  const log = new InMemoryLog();
  const options = { ownership: { topic: 'intake', vote: 'intake', foreign: 'audit' }, service: 'intake' };
  const store = openInMemoryEventStore(options, log);
  return { store, another: async () => openInMemoryEventStore(options, log), close: () => store.close() };
});
