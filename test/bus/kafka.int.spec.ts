import { startKafkaBroker } from '../support/kafka-broker.js';
import { describeWithKafka } from '../support/describe-with.js';
import { describeBusConformance } from './bus-conformance.js';
import { kafkaGround } from './kafka-ground.js';

describeWithKafka('over Kafka', () => {
  describeBusConformance('Kafka', async () => {
    const broker = await startKafkaBroker();
    const connection = { brokers: broker.brokers };
    return { ground: (pool) => kafkaGround(connection, pool), stop: () => broker.stop() };
  });
});
