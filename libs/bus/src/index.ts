/* Kafka's part stands in `#libs/bus/kafka`, to be imported where it is used only: one machine does without the client. */
export * from './bus.js';
export * from './bus-log.js';
export * from './partition-of.js';
export { LATE, orLate } from './or-late.js';
export { isContention, isHeld, isUnavailable, passesByItself } from './transient-failure.js';
export { openLogTailBus, type LogTailBusOptions } from './log-tail/log-tail-bus.js';
export { requestRewind } from './request-rewind.js';
