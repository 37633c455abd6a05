/** Injection tokens of what every event-sourced service has, besides `CommandRunner`, `Commands` and `ReadModels`. */
export const POOL = Symbol('pool');
export const EVENT_STORE = Symbol('event-store');
export const DIRECTORY = Symbol('directory');
export const SUBJECT_KEYS = Symbol('subject-keys');
export const CONFIGURATION = Symbol('configuration');
