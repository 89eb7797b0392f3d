import { totalmem } from 'node:os';

/** `full`: an acknowledged commit survives a power cut. `none`: for tests, whose data nobody wants back. */
export type Durability = 'full' | 'none';

const MEBIBYTE = 1024 * 1024;

/**
 * Command line settings of the server. Loopback only, passwords only as SCRAM; buffers follow the
 * memory of the machine; error details (they quote rows, which are personal data) stay out of the log.
 */
export function postgresSettings(port: number, durability: Durability): string[] {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity) / MEBIBYTE;
  const mostBuffers = durability === 'full' ? 1024 : 128;
  const sharedBuffers = Math.round(Math.min(Math.max(memory / 8, 128), mostBuffers));
  const safe = durability === 'full' ? 'on' : 'off';
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: 100,
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${Math.round(Math.max(memory / 2, 256))}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    fsync: safe,
    synchronous_commit: safe,
    full_page_writes: safe,
    wal_compression: 'on',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    restart_after_crash: 'on',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
