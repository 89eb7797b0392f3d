import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Jobs, query } from '@bangvang/database';
import { newId, sha256, Tokens } from '@bangvang/platform';
import { createTestApp, type Loose, type TestApp } from '../../../test/support/app';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { pdfCount, pdfTexts } from '../../../test/support/pdf-text';
import { greyPng, sendFile } from '../../../test/support/questions';
import { handIn, insertPeople, insertUnits } from '../../../test/support/results';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import { usualDesign } from './design/design.rules';
import type { Purpose } from './design/placeholders.rules';
import { BatchMaker } from './issue/batch-maker';
import type { WonByPerson, WonByUnit } from '../publication/prizes-won.rules';

const files = mkdtempSync(join(tmpdir(), 'bangvang-certificates-'));
const ADDRESS = 'https://cuocthi.example.vn';

let test: TestApp;
let staff: StaffMember;

beforeAll(async () => {
  test = await createTestApp({ env: { FILES_DIR: files, PUBLIC_URL: ADDRESS } });
  staff = await staffMember(test, 'admin');
});
afterAll(async () => {
  await test.close();
  rmSync(files, { recursive: true });
});

/** A contest in which people took part, seen by its organisers. */
class Hall {
  nos: number[] = [];
  units: number[] = [];

  private constructor(readonly round: PlayableRound) {}

  /** So many people, those with an even index in the first unit; all but the last submitted. */
  static async open(people: number): Promise<Hall> {
    const hall = new Hall(await playableRound(test));
    hall.units = await insertUnits(test.db.tx, 2);
    hall.nos = await insertPeople(test.db.tx, hall.id, people, hall.units);
    const attempts = hall.nos
      .slice(0, -1)
      .map((participantNo) => ({ participantNo, centipoints: 2_000 }));
    await handIn(test.db.tx, hall.round.roundId, attempts);
    return hall;
  }

  get id(): string {
    return this.round.contestId;
  }

  call(method: string, path: string, body?: unknown, who: StaffMember = staff) {
    const address = `/api/staff/contests/${this.id}/${path}`;
    return test.call(method, address, { cookie: who.cookie, ...(body ? { body } : {}) });
  }

  async template(purpose: Purpose, changes: object = {}): Promise<string> {
    const design = {
      ...usualDesign(purpose),
      place: 'Hải Phòng',
      signerName: 'Đỗ Thị Ẩn',
      ...changes,
    };
    const name = `Mẫu ${newId()}`;
    const answer = await this.call('POST', 'certificate-templates', { name, purpose, design });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body['template']!['id'] as unknown as string;
  }

  async begin(templateId: string, more: object = {}): Promise<string> {
    const answer = await this.call('POST', 'certificate-batches', { templateId, ...more });
    if (answer.status !== 202) throw new Error(answer.text);
    return answer.body['batch']!['id'] as unknown as string;
  }

  /** Makes a batch to its end. */
  async make(templateId: string, more: object = {}): Promise<Loose> {
    const id = await this.begin(templateId, more);
    await finish(id);
    return (await this.call('GET', `certificate-batches/${id}`)).body['batch']!;
  }

  async certificates(search = ''): Promise<Loose[]> {
    const { body } = await this.call('GET', `certificates?limit=200${search}`);
    return body['certificates'] as unknown as Loose[];
  }

  async printed(batchId: string): Promise<{ unit: string; pages: string[][]; bytes: Buffer }[]> {
    const { body } = await this.call('GET', `certificate-batches/${batchId}/files`);
    const made = body['files'] as unknown as { unit: string; url: string; sha256: string }[];
    return Promise.all(
      made.map(async ({ unit, url, sha256: hash }) => {
        const bytes = await pdf(url, { cookie: staff.cookie });
        expect(sha256(bytes)).toBe(hash);
        return { unit, pages: pdfTexts(bytes), bytes };
      }),
    );
  }

  /** The Bearer token of somebody. */
  async token(no: number): Promise<string> {
    const [row] = await query<{ id: string }>(
      test.db.tx,
      'SELECT id FROM participant WHERE no = $1',
      [no],
    );
    const person = { contestId: this.id, participantId: row!.id, no, unitNo: null };
    return test.app.get(Tokens).contestant([person]);
  }

  won(index: number, prize: string, changes: Partial<WonByPerson> = {}): WonByPerson {
    return { no: this.nos[index]!, prize, round: this.round.roundId, division: null, ...changes };
  }

  /** Publishes a version of the whole result that says who won what. */
  async publish(version: number, people: WonByPerson[], units: WonByUnit[] = []): Promise<void> {
    const id = newId();
    const { tx } = test.db;
    await query(
      tx,
      `INSERT INTO publication (id, contest_id, version, label, state, reason, computed, requested_by, requested_name,
                                published_at, bundle_sha256, manifest_sha256, signature)
       VALUES ($1, $2, $3, $6, 'published', 'một lý do rõ ràng', 'x', $4, 'Nguyễn Thử', now(), $5, $5, 'x')`,
      [id, this.id, version, staff.accountId, sha256(id), `contest-v${version}`],
    );
    const won = { rounds: [this.round.roundId, null], people, units };
    await query(
      tx,
      `INSERT INTO publication_file (publication_id, kind, name, bytes, sha256, facts) VALUES ($1, 'result', 'x', 0, $2, $3)`,
      [id, sha256(id), { won }],
    );
  }

  /** An approved correction. */
  async correct(
    kind: 'disqualify' | 'void-attempt',
    index: number,
    roundId: string | null,
  ): Promise<void> {
    await query(
      test.db.tx,
      `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, participant_no, attempt_id, effect,
                               second_person, state, proposed_by, decided_by, decided_at)
       SELECT $1, $2, $3, $4, 'cheating', '{}', $5, CASE WHEN $4 = 'void-attempt' THEN a.id END, '{}', false, 'approved', $6, $6, now()
         FROM attempt a WHERE a.participant_no = $5`,
      [newId(), this.id, roundId, kind, this.nos[index], staff.accountId],
    );
  }
}

const step = (batchId: string) => test.app.get(BatchMaker, { strict: false }).step(batchId);

async function finish(batchId: string): Promise<void> {
  while (await step(batchId));
}

async function pdf(path: string, headers: Record<string, string>): Promise<Buffer> {
  const answer = await fetch(`${test.url}${path}`, { headers });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
}

const codeOf = (certificate: Loose | undefined) => certificate!['code'] as unknown as string;
const idOf = (certificate: Loose | undefined) => certificate!['id'] as unknown as string;
const check = (code: string) => test.call('GET', `/api/certificates/${encodeURIComponent(code)}`);
const reason = 'Sai họ tên, in lại theo đề nghị.';

describe('certificates for taking part', () => {
  it('go to everybody who submitted, once, and into one print file per unit', async () => {
    const hall = await Hall.open(11);
    const templateId = await hall.template('participation');
    const batch = await hall.make(templateId);
    expect(batch).toMatchObject({
      ...{ state: 'done', purpose: 'participation', expected: 10, issued: 10 },
      ...{ files: 2, filesMade: 2, pages: 10, pagesPlanned: 10, progress: 1 },
    });
    const prints = await hall.printed(idOf(batch));
    expect(prints.map(({ unit, pages }) => [unit, pages.length])).toEqual([
      ['Đơn vị 1', 5],
      ['Đơn vị 2', 5],
    ]);
    const page = prints[0]!.pages[0]!;
    const day = /^Hải Phòng, ngày \d\d tháng \d+ năm \d{4}$/;
    expect(page).toEqual([
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ...['BAN TỔ CHỨC CUỘC THI', 'GIẤY CHỨNG NHẬN', 'Ban Tổ chức chứng nhận'],
      ...['Nguyễn Thị 1', 'Đơn vị 1', 'Đã tham gia cuộc thi', '“Cuộc thi thử”'],
      expect.stringMatching(day),
      ...['TM. BAN TỔ CHỨC', 'TRƯỞNG BAN', 'Đỗ Thị Ẩn'],
      ...['Số: 1/GCN-BTC', codeOf((await hall.certificates())[0])],
      ...['Kiểm tra giấy này bằng mã trên tại', 'cuocthi.example.vn/chung-nhan'],
    ]);
    const again = await hall.call('POST', 'certificate-batches', { templateId });
    expect([again.status, again.body['code']]).toEqual([409, 'CERTIFICATES_EMPTY']);
    const numbers = (await hall.certificates()).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('share fonts and frame in a file, however many pages it has', async () => {
    const hall = await Hall.open(101);
    const batch = await hall.make(await hall.template('participation'));
    const [{ bytes } = { bytes: Buffer.alloc(0) }] = await hall.printed(idOf(batch));
    expect(pdfCount(bytes, 'FontFile2')).toBe(6);
    expect(pdfCount(bytes, 'Subtype /Form')).toBe(1);
    expect(bytes.length / 50).toBeLessThan(4_000);
  });

  it('go on after a crash anywhere, with nothing twice and nothing left out', async () => {
    const hall = await Hall.open(8);
    const id = await hall.begin(await hall.template('participation'));
    const maker = test.app.get(BatchMaker, { strict: false });
    const { files: repository } = maker as unknown as { files: { plan: unknown; made: unknown } };
    for (const broken of ['plan', 'made'] as const) {
      const kept = repository[broken];
      repository[broken] = () => Promise.reject(new Error('killed'));
      await expect(finish(id)).rejects.toThrow('killed');
      await expect(finish(id)).rejects.toThrow('killed');
      repository[broken] = kept;
    }
    await finish(id);
    expect(await hall.certificates()).toHaveLength(7);
    const prints = await hall.printed(id);
    expect(prints.flatMap(({ pages }) => pages)).toHaveLength(7);
    expect(readdirSync(join(files, 'certificates', hall.id, id))).toHaveLength(2);
  });

  it('are made by two workers at once as by one', async () => {
    const hall = await Hall.open(30);
    const id = await hall.begin(await hall.template('participation'));
    await Promise.all([finish(id), finish(id), finish(id)]);
    await finish(id);
    expect(await hall.certificates()).toHaveLength(29);
    expect((await hall.printed(id)).flatMap(({ pages }) => pages)).toHaveLength(29);
  });

  it('are made as a job', async () => {
    const hall = await Hall.open(4);
    const jobs = test.app.get(Jobs, { strict: false });
    jobs.start();
    const id = await hall.begin(await hall.template('participation'));
    await until(async () => {
      const { body } = await hall.call('GET', `certificate-batches/${id}`);
      return (body['batch']!['state'] as unknown as string) === 'done';
    });
    await jobs.stop();
    expect(await hall.certificates()).toHaveLength(3);
  });

  it('are not for those whose attempts were voided, nor for the disqualified', async () => {
    const hall = await Hall.open(6);
    await hall.correct('void-attempt', 0, hall.round.roundId);
    await hall.correct('disqualify', 1, hall.round.roundId);
    await hall.correct('disqualify', 2, null);
    expect(await hall.make(await hall.template('participation'))).toMatchObject({
      expected: 2,
      issued: 2,
    });
    const people = (await hall.certificates()).map((one) => one['participantNo']);
    expect(people).toEqual([hall.nos[3], hall.nos[4]]);
  });

  it('can be for one unit, printed again, and stopped', async () => {
    const hall = await Hall.open(8);
    const templateId = await hall.template('participation');
    const first = await hall.make(templateId, { unitNo: hall.units[0] });
    expect(first).toMatchObject({ issued: 4, files: 1 });
    expect(first['unit']).toEqual(expect.any(String));
    const again = await hall.make(templateId, { unitNo: hall.units[0], reprint: true });
    expect(again).toMatchObject({ issued: 0, files: 1, pages: 4 });
    const id = await hall.begin(templateId);
    const second = await hall.call('POST', 'certificate-batches', { templateId });
    expect(second.body['code']).toBe('CERTIFICATES_RUNNING');
    await hall.call('DELETE', `certificate-batches/${id}`);
    await finish(id);
    const { body } = await hall.call('GET', `certificate-batches/${id}`);
    expect(body).toMatchObject({ batch: { state: 'cancelled', issued: 0 } });
    const rest = await hall.make(templateId);
    expect([rest.issued, rest['unit']]).toEqual([3, null]);
  });
});

describe('certificates for prizes', () => {
  it('follow the current publication, each prize once', async () => {
    const hall = await Hall.open(6);
    const templateId = await hall.template('prize');
    const none = await hall.call('POST', 'certificate-batches', { templateId });
    expect(none.body['code']).toBe('CERTIFICATES_EMPTY');
    const people = [
      hall.won(0, 'Giải Nhất'),
      hall.won(1, 'Giải Nhì', { division: 'Bảng A' }),
      hall.won(0, 'Giải Ba', { round: null }),
    ];
    await hall.publish(1, people);
    const batch = await hall.make(templateId);
    expect(batch).toMatchObject({ issued: 3 });
    const pages = (await hall.printed(idOf(batch))).flatMap((file) => file.pages);
    const bodies = pages.map((page) => page.find((line) => line.startsWith('Đạt')));
    expect(bodies.sort()).toEqual([
      'Đạt giải Ba',
      'Đạt giải Nhì – Vòng 1, Bảng A',
      'Đạt giải Nhất – Vòng 1',
    ]);
    await hall.publish(2, [...people, hall.won(2, 'Giải Ba')]);
    expect(await hall.make(templateId)).toMatchObject({ issued: 1, pages: 1 });
  });

  it('that ended come back only with another publication', async () => {
    const hall = await Hall.open(4);
    const templateId = await hall.template('prize');
    await hall.publish(1, [hall.won(0, 'Giải Nhất')]);
    await hall.make(templateId);
    const [certificate] = await hall.certificates();
    await hall.call('POST', `certificates/${idOf(certificate)}/revocation`, { reason });
    const same = await hall.call('POST', 'certificate-batches', { templateId });
    expect(same.body['code']).toBe('CERTIFICATES_EMPTY');
    await hall.publish(2, [hall.won(0, 'Giải Nhất')]);
    expect(await hall.make(templateId)).toMatchObject({ issued: 1 });
    const valid = await hall.certificates('&valid=true');
    expect(valid.map((one) => one['publicationVersion'])).toEqual([2]);
  });

  it('that a newer publication took away are listed', async () => {
    const hall = await Hall.open(4);
    await hall.publish(1, [hall.won(0, 'Giải Nhất'), hall.won(1, 'Giải Nhì')]);
    await hall.make(await hall.template('prize'));
    expect((await hall.call('GET', 'outdated-certificates')).body).toEqual({ certificates: [] });
    await hall.publish(2, [hall.won(1, 'Giải Nhất')]);
    const { body } = await hall.call('GET', 'outdated-certificates');
    expect(body).toMatchObject({
      certificates: [
        { participantNo: hall.nos[0], prize: 'Giải Nhất', publicationVersion: 1 },
        { participantNo: hall.nos[1], prize: 'Giải Nhì', publicationVersion: 1 },
      ],
    });
  });

  it('for taking part are listed too, of whoever was disqualified since', async () => {
    const hall = await Hall.open(4);
    await hall.make(await hall.template('participation'));
    expect((await hall.call('GET', 'outdated-certificates')).body).toEqual({ certificates: [] });
    await hall.correct('disqualify', 1, null);
    const { body } = await hall.call('GET', 'outdated-certificates');
    expect(body).toMatchObject({ certificates: [{ participantNo: hall.nos[1], prize: null }] });
    expect(body['certificates']).toHaveLength(1);
  });

  it('go to units, too', async () => {
    const hall = await Hall.open(3);
    await query(
      test.db.tx,
      'UPDATE contest SET unit_tree_id = (SELECT tree_id FROM unit WHERE no = $2) WHERE id = $1',
      [hall.id, hall.units[0]],
    );
    await hall.publish(
      1,
      [],
      [{ code: 'U1', prize: 'Giải Nhất – Tập thể', group: 'Khối phường, xã' }],
    );
    const batch = await hall.make(await hall.template('collective'));
    const [file] = await hall.printed(idOf(batch));
    expect(file).toMatchObject({ unit: 'Giải tập thể' });
    expect(file!.pages[0]).toEqual(
      expect.arrayContaining([
        'GIẤY KHEN',
        'Đơn vị 1',
        'Đạt giải Nhất – Tập thể – Khối phường, xã',
      ]),
    );
    const { body } = await check(codeOf((await hall.certificates())[0]));
    expect(body).toMatchObject({ certificate: { name: 'Đơn vị 1', kind: 'giay-khen' } });
  });
});

describe('a certificate', () => {
  let hall: Hall;
  let issued: Loose[];
  beforeAll(async () => {
    hall = await Hall.open(7);
    await hall.make(await hall.template('participation'));
    issued = await hall.certificates();
  });

  it('is checked by its code, however it is typed', async () => {
    const code = codeOf(issued[0]);
    expect(code).toMatch(/^[2-9A-HJ-KM-NP-Z]{4}(-[2-9A-HJ-KM-NP-Z]{4}){2}$/);
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')} `,
    ]) {
      const { status, body } = await check(typed);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        certificate: {
          code,
          state: 'valid',
          prize: null,
          number: 1,
          zone: 'Asia/Ho_Chi_Minh',
          replacedBy: null,
          endedAt: null,
        },
      });
    }
    for (const typed of ['AAAA-BBBB-CCCC', 'x', '%00', 'a'.repeat(90), `${code}2`]) {
      const { status, body } = await check(typed);
      expect([status, body['code']]).toEqual([404, 'CERTIFICATE_NOT_FOUND']);
    }
  });

  it('names people as they agree to be named, and tells no reason', async () => {
    const code = codeOf(issued[1]);
    expect((await check(code)).body).toMatchObject({ certificate: { name: 'Nguyễn Thị 2' } });
    await query(test.db.tx, 'UPDATE participant SET display_name = NULL WHERE no = $1', [
      hall.nos[1],
    ]);
    await hall.call('POST', `certificates/${idOf(issued[1])}/revocation`, { reason });
    const answer = await check(code);
    expect(answer.body).toMatchObject({
      certificate: { name: `Thí sinh số ${hall.nos[1]}`, state: 'revoked' },
    });
    expect(answer.text).not.toMatch(/Nguyễn|Sai họ tên/);
  });

  it('is replaced by one that says what is right now', async () => {
    const old = issued[2];
    await query(test.db.tx, `UPDATE participant SET full_name = 'Nguyễn Thị Ba' WHERE no = $1`, [
      hall.nos[2],
    ]);
    const { status, body } = await hall.call('POST', `certificates/${idOf(old)}/replacement`, {
      reason,
    });
    expect(status).toBe(201);
    const next = body['certificate'];
    expect(next).toMatchObject({ name: 'Nguyễn Thị Ba', state: 'valid', number: 7 });
    expect((await check(codeOf(old))).body).toMatchObject({
      certificate: { state: 'replaced', replacedBy: codeOf(next) },
    });
    expect((await check(codeOf(next))).body).toMatchObject({ certificate: { state: 'valid' } });
    const named = await hall.call('POST', `certificates/${idOf(next)}/replacement`, {
      reason,
      name: 'Nguyễn Thị Bạ',
    });
    expect(named.body).toMatchObject({ certificate: { name: 'Nguyễn Thị Bạ', number: 8 } });
    for (const path of ['revocation', 'replacement']) {
      const again = await hall.call('POST', `certificates/${idOf(old)}/${path}`, { reason });
      expect([again.status, again.body['code']]).toEqual([409, 'CERTIFICATE_ENDED']);
    }
    const ledger = await query<{ kind: string; reason: string }>(
      test.db.tx,
      `SELECT kind, reason FROM ledger WHERE contest_id = $1 AND participant_no = $2 AND kind LIKE 'certificate-%'`,
      [hall.id, hall.nos[2]],
    );
    expect(ledger).toEqual([
      { kind: 'certificate-replaced', reason },
      { kind: 'certificate-replaced', reason },
    ]);
  });

  it('is replaced once, whoever asks at the same time', async () => {
    const path = `certificates/${idOf(issued[3])}/replacement`;
    const answers = await Promise.all([1, 2, 3].map(() => hall.call('POST', path, { reason })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('cannot be changed, not even in the database', async () => {
    for (const change of [`name = 'X'`, 'number = 99', `issued_at = now()`]) {
      await expect(
        query(test.db.tx, `UPDATE certificate SET ${change} WHERE id = $1`, [idOf(issued[4])]),
      ).rejects.toThrow(/cannot change/);
    }
    await expect(
      query(test.db.tx, 'DELETE FROM certificate WHERE id = $1', [idOf(issued[4])]),
    ).rejects.toThrow(/append-only/);
  });

  it('is fetched by its holder alone, always as the same bytes', async () => {
    const [mine, other] = [hall.nos[4]!, hall.nos[5]!];
    const token = await hall.token(mine);
    const list = `/api/contests/${hall.round.slug}/me/certificates`;
    const { body } = await test.call('GET', list, { token });
    const [certificate] = body['certificates'] as unknown as { pdfUrl: string; name: string }[];
    const authorization = { authorization: `Bearer ${token}` };
    const [one, two] = [
      await pdf(certificate!.pdfUrl, authorization),
      await pdf(certificate!.pdfUrl, authorization),
    ];
    expect(one).toEqual(two);
    expect(pdfTexts(one)[0]).toContain('Nguyễn Thị 5');
    const foreign = await test.call('GET', certificate!.pdfUrl, { token: await hall.token(other) });
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'CERTIFICATE_NOT_FOUND']);
    expect((await test.call('GET', certificate!.pdfUrl)).status).toBe(401);
    const nobody = await test.call('GET', list, { token: await hall.token(hall.nos[6]!) });
    expect(nobody.body).toEqual({ certificates: [] });
    await hall.call('POST', `certificates/${idOf(issued[4])}/revocation`, { reason });
    const ended = await test.call('GET', certificate!.pdfUrl, { token });
    expect([ended.status, ended.body['code']]).toEqual([409, 'CERTIFICATE_ENDED']);
  });

  it('is found by organisers of its contest alone', async () => {
    await query(test.db.tx, `UPDATE participant SET name_folded = 'nguyen thi sau' WHERE no = $1`, [
      hall.nos[5],
    ]);
    expect(await hall.certificates('&q=Thị Sáu')).toHaveLength(1);
    expect(await hall.certificates(`&q=${codeOf(issued[5])}`)).toHaveLength(1);
    expect(await hall.certificates('&q=6&valid=true')).not.toHaveLength(0);
    const stranger = await staffMember(test, 'organiser', (await Hall.open(2)).id);
    const viewer = await staffMember(test, 'viewer', hall.id);
    for (const who of [stranger, viewer]) {
      for (const path of [
        'certificates',
        'certificate-templates',
        `certificates/${idOf(issued[0])}/pdf`,
      ]) {
        expect((await hall.call('GET', path, undefined, who)).status).toBeGreaterThanOrEqual(403);
      }
    }
    const elsewhere = await Hall.open(2);
    const lost = await elsewhere.call('GET', `certificates/${idOf(issued[0])}/pdf`);
    expect(lost.body['code']).toBe('CERTIFICATE_NOT_FOUND');
  });
});

describe('designs', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await Hall.open(3);
  });
  const template = (changes: object, purpose: Purpose = 'participation') =>
    hall.call('POST', 'certificate-templates', {
      ...{ name: `Mẫu ${newId()}`, purpose },
      design: { ...usualDesign(purpose), ...changes },
    });

  it.each<[string, object, string]>([
    ['a placeholder of another purpose', { body: 'Đạt {prize}' }, 'design.body'],
    ['an unknown placeholder', { lead: '{password}' }, 'design.lead'],
    ['a bracket left open', { body: 'Đạt [{unit}' }, 'design.body'],
    ['no name', { subject: 'Ông, bà' }, 'design.subject'],
    ['an unknown kind', { kind: 'huan-chuong' }, 'design.kind'],
    ['a text without end', { body: 'a'.repeat(601) }, 'design.body'],
    ['a picture of nobody', { emblemId: newId() }, 'design.emblemId'],
    ['an unknown field', { script: 'x' }, 'design.script'],
  ])('refuse %s, by its path', async (_, changes, path) => {
    const { status, body } = await template(changes);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ path }] });
  });

  it('stay with what was issued by them', async () => {
    const id = await hall.template('participation', { lead: 'Lời cũ' });
    await hall.make(id);
    const [certificate] = await hall.certificates();
    const design = { ...usualDesign('participation'), lead: 'Lời mới' };
    const saved = await hall.call('PUT', `certificate-templates/${id}`, {
      name: 'Tên mới',
      design,
    });
    expect(saved.body).toMatchObject({
      template: { version: 2, name: 'Tên mới', design: { lead: 'Lời mới' } },
    });
    const address = `/api/staff/contests/${hall.id}/certificates/${idOf(certificate)}/pdf`;
    expect(pdfTexts(await pdf(address, { cookie: staff.cookie }))[0]).toContain('Lời cũ');
    const preview = `/api/staff/contests/${hall.id}/certificate-templates/${id}/preview`;
    expect(pdfTexts(await pdf(preview, { cookie: staff.cookie }))[0]).toContain('Lời mới');
    expect((await hall.call('DELETE', `certificate-templates/${id}`)).status).toBe(204);
    expect((await hall.call('GET', `certificate-templates/${id}`)).status).toBe(404);
    expect(pdfTexts(await pdf(address, { cookie: staff.cookie }))[0]).toContain('Lời cũ');
  });

  it('are tried with any name before they are saved', async () => {
    const name = 'Công Tằng Tôn Nữ Nguyễn Phước Diễm Thuỳ Ẩn Ngọc Quỳnh Ngẫu Hường';
    const answer = await fetch(`${test.url}/api/staff/contests/${hall.id}/certificate-preview`, {
      method: 'POST',
      headers: { cookie: staff.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'prize', design: usualDesign('prize'), name }),
    });
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const [page] = pdfTexts(Buffer.from(await answer.arrayBuffer()));
    expect(page!.join(' ')).toContain(name);
  });

  it('have names of their own', async () => {
    const design = usualDesign('prize');
    const once = { name: 'Giải tuần', purpose: 'prize', design };
    expect((await hall.call('POST', 'certificate-templates', once)).status).toBe(201);
    const twice = await hall.call('POST', 'certificate-templates', { ...once, name: 'GIẢI TUẦN' });
    expect([twice.status, twice.body['code']]).toEqual([409, 'CONFLICT']);
  });
});

describe('pictures', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await Hall.open(3);
  });
  const upload = (bytes: Buffer | string) =>
    sendFile(test, `/api/staff/contests/${hall.id}/certificate-pictures`, staff.cookie, bytes);

  it('stand in certificates, once in a file', async () => {
    const [one, same] = [await upload(greyPng(300, 200, 'GPS')), await upload(greyPng(300, 200))];
    expect(one.body).toMatchObject({ picture: { width: 300, height: 200 } });
    expect(same.body).toEqual(one.body);
    const emblemId = one.body['picture']!['id'] as unknown as string;
    const batch = await hall.make(
      await hall.template('participation', { emblemId, signatureId: emblemId }),
    );
    const prints = await hall.printed(idOf(batch));
    for (const { bytes } of prints) expect(pdfCount(bytes, 'Subtype /Image')).toBe(2);
  });

  it.each<[string, () => Buffer | string, number]>([
    ['a text', () => 'xin chào', 415],
    ['SVG, which may hold scripts', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 415],
    ['half a picture', () => greyPng(50, 50).subarray(0, 60), 422],
    ['2,001 pixels', () => greyPng(2_001, 1), 422],
    ['no pixels', () => greyPng(0, 5), 422],
    ['fewer pixels than it says', () => relabelled(greyPng(10, 10), 20), 422],
    ['more pixels than it says', () => relabelled(greyPng(90, 90), 5), 422],
    ['a filter that is none', () => badFilter(), 422],
    ['more than 1 MB', () => greyPng(5, 5, 'x'.repeat(1_048_576)), 413],
  ])('refuse %s', async (_, make, status) => {
    expect(await upload(make())).toMatchObject({ status });
  });
});

/** A PNG whose header promises another height. */
function relabelled(png: Buffer, height: number): Buffer {
  png.writeUInt32BE(height, 20);
  return png;
}

function badFilter(): Buffer {
  const { deflateSync } = process.getBuiltinModule('node:zlib');
  const png = greyPng(2, 1);
  const row = deflateSync(Buffer.of(9, 1, 1));
  const at = png.indexOf('IDAT');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(row.length);
  return Buffer.concat([
    png.subarray(0, at - 4),
    length,
    Buffer.from('IDAT'),
    row,
    Buffer.alloc(4),
    png.subarray(png.indexOf('IEND') - 4),
  ]);
}
