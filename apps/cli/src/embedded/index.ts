export { Guard } from './guard';
export { reservePort } from './ports';
export { EmbeddedPostgres } from './postgres';
export { postgresPlace } from './postgres-place';
export { EmbeddedRedis } from './redis';
export { findRedis } from './redis-program';
