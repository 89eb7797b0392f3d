import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '@bangvang/platform';

const read = (file: string): string =>
  readFileSync(join(__dirname, '../docker', file), 'utf8').replaceAll('\r', '');
const names = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** Read by Docker itself, not by the product's file. */
const OF_DOCKER = ['COMPOSE_PROFILES'];
const SECRET = Buffer.alloc(32, 1).toString('base64');

describe('the containers', () => {
  const compose = read('compose.yml');
  const example = read('.env.example');

  it('read what .env.example names, and nothing that it does not', () => {
    const asked = names(compose, /(?<!\$)\$\{([A-Z0-9_]+)/g);
    const named = names(example, /^([A-Z0-9_]+)=/gm).filter((name) => !OF_DOCKER.includes(name));
    expect(named).toEqual(asked);
  });

  it('start by the lines of .env.example: what is left empty is as if it were not there', () => {
    const settings = names(compose, /^ {4}([A-Z0-9_]+): /gm);
    const secrets = ['SESSION_SECRET', 'DATA_KEY', 'HASH_KEY', 'SIGNING_SEED', 'METRICS_TOKEN'];
    const env = Object.fromEntries(settings.map((name) => [name, '']));
    const config = loadConfig({
      ...env,
      ...Object.fromEntries(secrets.map((name) => [name, SECRET])),
      DATABASE_URL: 'postgres://bangvang@postgres:5432/bangvang',
      REDIS_URL: 'redis://redis:6379',
      S3_BUCKET_URL: 'https://s3.example.vn/bucket',
      S3_ACCESS_KEY: 'key',
      S3_SECRET_KEY: 'secret',
      CLAMD_URL: 'tcp://clamd:3310',
      SMTP_URL: 'smtp://mail.example.vn',
    });
    expect(config).toMatchObject({ S3_REGION: 'us-east-1', CLAMD_URL: 'tcp://clamd:3310' });
    for (const name of settings) expect(Object.keys(config)).toContain(name);
  });
});
