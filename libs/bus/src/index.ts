export * from './bus.js';
export * from './bus-log.js';
export * from './partition-of.js';
export { isContention, isUnavailable } from './transient-failure.js';
export { openLogTailBus, type LogTailBusOptions } from './log-tail/log-tail-bus.js';
