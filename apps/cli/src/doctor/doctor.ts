import { dataFolder } from '../data-folder';
import { readRunState } from '../up/run-file';
import { CHECKS, type Finding } from './checks';

const MARKS: Record<Finding['status'], string> = { ok: '✓', warn: '!', fail: '✗', skip: '·' };

/** Looks at everything that the product stands on and prints what it found; exits with 1 when anything fails. */
export async function doctor({ json }: { json?: boolean }): Promise<void> {
  const folder = dataFolder();
  const running = readRunState(folder);
  const context = {
    folder,
    running,
    databaseUrl: process.env['DATABASE_URL'] ?? running?.databaseUrl,
    redisUrl: process.env['REDIS_URL'] ?? running?.redisUrl,
  };
  const findings: Finding[] = [];
  for (const { name, look } of CHECKS) {
    const seen = await look(context).catch((error: Error) => ({
      status: 'fail' as const,
      detail: error.message,
    }));
    findings.push({ name, ...seen });
  }
  process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : asTable(findings));
  if (findings.some(({ status }) => status === 'fail')) process.exitCode = 1;
}

function asTable(findings: Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  return findings
    .map(({ name, status, detail }) => `${MARKS[status]} ${name.padEnd(width)}  ${detail}\n`)
    .join('');
}
