export { endWithThisProcess } from './end-with-this-process.js';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export { freePort } from './free-port.js';
export { createPool, inTransaction, LockNotObtained, withAdvisoryLock, withClient, type PoolConfig } from './pool.js';
export { migrate, runTypeOrmMigrations, type SqlMigration, type TypeOrmMigrations } from './migrate.js';
export { ensureDatabase, ensureLogin, ensureOwnSchema, withDatabase, type Login } from './provision.js';
