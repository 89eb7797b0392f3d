import { loadConfig } from './config';

const KEY = Buffer.alloc(32).toString('base64');
const NEEDED = {
  DATABASE_URL: 'postgres://localhost/bangvang',
  REDIS_URL: 'redis://localhost',
  SESSION_SECRET: 's'.repeat(32),
  DATA_KEY: KEY,
  HASH_KEY: KEY,
  SIGNING_SEED: KEY,
};

describe('the configuration', () => {
  it('is read from the texts of an environment: numbers and switches among them', () => {
    const given = {
      ...NEEDED,
      PORT: '4000',
      LIVE_PORT: '4001',
      LIVE_SOCKETS: '500',
      DATABASE_POOL: '4',
      PRINT_FILES_DAYS: '30',
      SECURE_COOKIES: 'true',
      TRUST_PROXY: '1',
    };
    expect(loadConfig(given)).toMatchObject({
      ...{ PORT: 4_000, LIVE_PORT: 4_001, LIVE_SOCKETS: 500, DATABASE_POOL: 4 },
      ...{ PRINT_FILES_DAYS: 30, SECURE_COOKIES: true, TRUST_PROXY: true },
    });
  });

  it('has a default for what is left out or empty, and assumes no secret', () => {
    expect(loadConfig({ ...NEEDED, PORT: '', SMTP_URL: '' })).toMatchObject({
      ...{ PORT: 3_000, TRUST_PROXY: false, PRINT_FILES_DAYS: 90 },
    });
    expect(() => loadConfig({ ...NEEDED, SESSION_SECRET: '' })).toThrow(/^SESSION_SECRET: /m);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_POOL', '1'],
    ['PRINT_FILES_DAYS', '0'],
    ['HASH_KEY', 'short'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['PUBLIC_URL', 'https://thi.example.vn/path'],
    ['MAIL_FROM', 'nobody'],
  ])('names %s where it is %s', (name, value) => {
    expect(() => loadConfig({ ...NEEDED, [name]: value })).toThrow(new RegExp(`^${name}: `, 'm'));
  });
});
