import { dataFolder } from './data-folder';
import { Failure } from './failure';
import { readRunState } from './up/run-file';

/** URL of the truth: of the environment, or of what runs on this machine. */
export function databaseUrl(): string {
  return fromRunning('DATABASE_URL', 'databaseUrl');
}

/** URL of the projection: of the environment, or of what runs on this machine. */
export function redisUrl(): string {
  return fromRunning('REDIS_URL', 'redisUrl');
}

/** Address of the product: of the argument, or of what runs on this machine. */
export function productUrl(given?: string): string {
  return given ?? fromRunning('BANGVANG_URL', 'url');
}

function fromRunning(variable: string, key: 'databaseUrl' | 'redisUrl' | 'url'): string {
  const url = process.env[variable] ?? readRunState(dataFolder())?.[key];
  if (url) return url;
  throw new Failure(
    `Nothing runs on ${dataFolder()}: start it with "npm start", or set ${variable}.`,
  );
}
