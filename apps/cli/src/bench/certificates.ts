import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { makeArena, type Arena } from '../load/arena';
import type { StaffDesk } from '../load/staff-desk';
import { say } from '../project';
import { timed, type Ground } from './ground';
import { memory } from './memory';
import { rounded, type Row } from './row';

const PEOPLE = 200_000;
const ASK_EVERY_MS = 500;
const TELL_EVERY = 20;

const FILL = `
  WITH person AS (
    INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, unit_no, recovery_hash)
    SELECT gen_random_uuid(), $1, sha256(int4send(n)), name, 'x', name,
           ($4::integer[])[1 + n % array_length($4::integer[], 1)], sha256(int4send(n))
      FROM (SELECT n, concat_ws(' ', ('{Nguyễn,Trần,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Ngô}'::text[])[1 + n % 10],
                     ('{Thị,Văn,Hữu,Đức,Ngọc,Quỳnh,Thuỳ}'::text[])[1 + n % 7],
                     ('{An,Ánh,Ẩn,Bích,Dũng,Đạt,Hường,Khuê,Nhiễm,Tuệ,Vỹ,Xuyến,Ý}'::text[])[1 + n % 13]) AS name
              FROM generate_series(1, $3::integer) n) named
    RETURNING id, no, unit_no)
  INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                       answers, submitted_at, auto, centipoints, correct, complete, duration_ms)
  SELECT gen_random_uuid(), r.id, p.id, p.no, p.unit_no, 1, 0, r.opens_at, r.closes_at, '{}', r.opens_at, false, 0, 0, true, 0
    FROM person p JOIN round r ON r.id = $2`;

interface Batch {
  id: string;
  state: string;
  issued: number;
  files: number;
  pages: number;
  progress: number;
}

/** A certificate for everybody who took part, entered into the register and printed into a file per unit. */
export async function certificates({ own, desk }: Ground): Promise<Row[]> {
  const arena = await makeArena(desk, {
    title: 'Hải Phòng làm theo lời Bác',
    attemptsMax: 1,
    timeLimitSeconds: 3_600,
    lastsMs: 3_600_000,
  });
  await fill(own.state.databaseUrl, arena);
  let batch: Batch | null = null;
  const seconds = await timed(async () => {
    batch = await make(desk, arena.contestId);
  });
  const { issued, files, pages } = batch as unknown as Batch;
  if (pages !== PEOPLE) throw new Error(`${pages} pages instead of ${PEOPLE}`);
  const how =
    `${issued.toLocaleString('en')} issued and printed into ${files} files in ${Math.round(seconds)} s ` +
    'by the one worker of the installation';
  const worker = memory({ own, desk }).find(({ name }) => name.startsWith('memory of worker'));
  return [
    { name: 'certificates', value: rounded(issued / seconds), unit: '/s', how },
    {
      name: 'certificates, peak memory of the worker',
      value: worker?.value ?? null,
      unit: 'MB',
      how: 'resident set at its highest (VmHWM) since the installation started',
    },
  ];
}

/** Straight into the tables: what is measured begins when they ask for certificates. */
async function fill(databaseUrl: string, { contestId, roundId, unitNos }: Arena): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(FILL, [contestId, roundId, PEOPLE, unitNos]);
    await client.query('ANALYZE participant, attempt');
  } finally {
    await client.end();
  }
}

async function make(desk: StaffDesk, contestId: string): Promise<Batch> {
  const at = `/api/staff/contests/${contestId}`;
  const { usual } = await desk.call<{ usual: { purpose: string; design: object }[] }>(
    'GET',
    `${at}/certificate-templates`,
  );
  const purpose = 'participation';
  const { design } = usual.find((one) => one.purpose === purpose) ?? {};
  const { template } = await desk.call<{ template: { id: string } }>(
    'POST',
    `${at}/certificate-templates`,
    { name: 'Tham gia', purpose, design },
  );
  const begun = await desk.call<{ batch: Batch }>('POST', `${at}/certificate-batches`, {
    templateId: template.id,
  });
  for (let asked = 1; ; asked += 1) {
    await sleep(ASK_EVERY_MS);
    const { batch } = await desk.call<{ batch: Batch }>(
      'GET',
      `${at}/certificate-batches/${begun.batch.id}`,
    );
    if (batch.state === 'done') return batch;
    if (asked % TELL_EVERY === 0) say(`Certificates: ${Math.round(batch.progress * 100)} %.`);
  }
}
