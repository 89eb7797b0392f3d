import { applyDecorators } from '@nestjs/common';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

/** A whole number; in the environment it is a text. */
const Whole = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => Number(value)),
    IsInt(),
    Min(min),
    Max(max),
  );

/** On for `true` and `1`, off for every other text. */
const Switch = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => value === true || value === 'true' || value === '1'),
    IsBoolean(),
  );

const BASE64_32 = /^[A-Za-z0-9+/_-]{43}=?$/;

/** Everything that can be set from outside; read once at start, never later. */
export class Config {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'production';

  @IsString()
  HOST = '127.0.0.1';

  @Whole(0, 65535)
  PORT = 3000;

  /** Where the live gateway listens when it does not get its sockets from the launcher. */
  @Whole(0, 65535)
  LIVE_PORT = 0;

  /** Most sockets a live process holds; one more is refused. Each is an open file. */
  @Whole(1, 200_000)
  LIVE_SOCKETS = 16_000;

  /** postgres:// URL of the truth. */
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must be a postgres:// URL' })
  DATABASE_URL!: string;

  /** redis:// URL of the projection. */
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must be a redis:// URL' })
  REDIS_URL!: string;

  /** Prefix of pub/sub channels, so that installations may share a Redis. */
  @IsString()
  REDIS_PREFIX = 'bangvang';

  @Whole(2, 200)
  DATABASE_POOL = 12;

  /** Signs contestants' sessions and room tickets. */
  @IsString()
  @MinLength(32)
  SESSION_SECRET!: string;

  /** 32 bytes, base64: encrypts personal data (AES-256-GCM). */
  @Matches(BASE64_32, { message: 'DATA_KEY must be 32 bytes in base64' })
  DATA_KEY!: string;

  /** 32 bytes, base64: keyed hashes of personal data, for uniqueness. */
  @Matches(BASE64_32, { message: 'HASH_KEY must be 32 bytes in base64' })
  HASH_KEY!: string;

  /** 32 bytes, base64: the Ed25519 seed that signs receipts and results. */
  @Matches(BASE64_32, { message: 'SIGNING_SEED must be 32 bytes in base64' })
  SIGNING_SEED!: string;

  /** Whether cookies may only travel over HTTPS. */
  @Switch()
  SECURE_COOKIES = false;

  /** Whether X-Forwarded-For is believed (behind nginx or a load balancer). */
  @Switch()
  TRUST_PROXY = false;

  /** Bearer token for /metrics; without it only direct loopback callers are answered. */
  @IsOptional()
  @IsString()
  @MinLength(16)
  METRICS_TOKEN?: string;

  /** Folder of the built web client. */
  @IsString()
  WEB_DIR = 'dist/web';

  /** Folder of what the product writes for people: published results, certificates, mail that went nowhere else. */
  @IsString()
  @MinLength(1)
  FILES_DIR = '.data/files';

  /** Days after which files to print certificates from are removed; they can be made again. */
  @Whole(1, 3_650)
  PRINT_FILES_DAYS = 90;

  /**
   * Where uploaded works are kept, when not in FILES_DIR: the address of a bucket of S3 or what speaks
   * like it, path style, as `https://s3.example.vn/bucket`.
   */
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#@]+\/[^/?#]+$/, {
    message: 'S3_BUCKET_URL must be http(s)://host/bucket',
  })
  S3_BUCKET_URL?: string;

  @IsString()
  S3_REGION = 'us-east-1';

  @IsOptional()
  @IsString()
  S3_ACCESS_KEY?: string;

  @IsOptional()
  @IsString()
  S3_SECRET_KEY?: string;

  /** clamd, which sees every uploaded file before it is opened: tcp://host:port or unix:/path. */
  @IsOptional()
  @Matches(/^(tcp:\/\/[^/:]+:\d+|unix:\/.+)$/, {
    message: 'CLAMD_URL must be tcp://host:port or unix:/path',
  })
  CLAMD_URL?: string;

  /** smtp:// or smtps:// URL that mail leaves by; without it mail is kept as files. */
  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL must be an smtp:// or smtps:// URL' })
  SMTP_URL?: string;

  /** Who mail comes from. */
  @Matches(/^(?:[^<>\r\n]{1,100} )?<?[^\s<>@]+@[^\s<>@]+>?$/, {
    message: 'MAIL_FROM must be an address, or a name and an address in <>',
  })
  MAIL_FROM = 'Bảng Vàng <no-reply@localhost>';

  /** Where people reach the product, for links that are mailed or printed. */
  @Matches(/^https?:\/\/[^/]+$/, { message: 'PUBLIC_URL must be http(s)://host without a path' })
  PUBLIC_URL = 'http://localhost:3000';

  @IsIn(['error', 'warn', 'log', 'debug'])
  LOG_LEVEL: 'error' | 'warn' | 'log' | 'debug' = 'log';
}

/**
 * Reads and checks the configuration.
 * @throws Error with one line per wrong setting, fit to be shown as it is.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const known = Object.keys(Object.assign(new Config(), KEYS_WITHOUT_DEFAULT));
  const given = Object.fromEntries(known.flatMap((key) => (env[key] ? [[key, env[key]]] : [])));
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const wrong = validateSync(config, { forbidUnknownValues: true });
  if (wrong.length > 0) {
    const lines = wrong.map(
      (error) => `${error.property}: ${Object.values(error.constraints ?? {}).join('; ')}`,
    );
    throw new Error(`Configuration is wrong.\n${lines.join('\n')}`);
  }
  return Object.freeze(config);
}

const KEYS_WITHOUT_DEFAULT = {
  DATABASE_URL: '',
  REDIS_URL: '',
  SESSION_SECRET: '',
  DATA_KEY: '',
  HASH_KEY: '',
  SIGNING_SEED: '',
  METRICS_TOKEN: '',
  SMTP_URL: '',
  S3_BUCKET_URL: '',
  S3_ACCESS_KEY: '',
  S3_SECRET_KEY: '',
  CLAMD_URL: '',
};
