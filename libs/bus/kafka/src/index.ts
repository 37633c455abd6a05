export { connectKafka, type KafkaConnection } from './kafka-connection.js';
export * from './record-framing.js';
export * from './checked-producer.js';
export * from './topics.js';
export * from './kafka-bus.js';
export { KeptConsumer } from './kept-consumer.js';
export * from './access.js';
export * from './acls.js';
