import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from '@bangvang/database';
import { createTestApp, type Loose, type TestApp } from '../../../../test/support/app';
import { playableRound } from '../../../../test/support/fixtures';
import { pdfTexts } from '../../../../test/support/pdf-text';
import { handIn, insertPeople, insertUnits } from '../../../../test/support/results';
import { staffMember, type StaffMember } from '../../../../test/support/staff';
import { usualDesign } from '../design/design.rules';
import { BatchMaker } from './batch-maker';
import { PrintRemoval } from './print-removal';

const files = mkdtempSync(join(tmpdir(), 'bangvang-prints-'));

let test: TestApp;
let staff: StaffMember;

beforeAll(async () => {
  test = await createTestApp({ env: { FILES_DIR: files } });
  staff = await staffMember(test, 'admin');
});
afterAll(async () => {
  await test.close();
  rmSync(files, { recursive: true });
});

/** A contest in two units, all but the last of whose people handed in, and a template for them. */
async function hallOf(people: number) {
  const { contestId, roundId } = await playableRound(test);
  const { tx } = test.db;
  const nos = await insertPeople(tx, contestId, people, await insertUnits(tx, 2));
  await handIn(
    tx,
    roundId,
    nos.slice(0, -1).map((participantNo) => ({ participantNo, centipoints: 2_000 })),
  );
  const call = (method: string, path: string, body?: object) =>
    test.call(method, `/api/staff/contests/${contestId}/${path}`, {
      cookie: staff.cookie,
      ...(body && { body }),
    });
  const text = (value: unknown): string => value as string;
  const design = { ...usualDesign('participation'), place: 'Huế', signerName: 'Đỗ Thị Ẩn' };
  const template = { name: `Mẫu ${contestId}`, purpose: 'participation', design };
  const templateId = text(
    (await call('POST', 'certificate-templates', template)).body['template']!['id'],
  );
  const make = async (more: object = {}): Promise<Loose> => {
    const { body } = await call('POST', 'certificate-batches', { templateId, ...more });
    const id = text(body['batch']!['id']);
    while (await test.app.get(BatchMaker, { strict: false }).step(id));
    return (await call('GET', `certificate-batches/${id}`)).body['batch']!;
  };
  const folder = (id: string): string => join(files, 'certificates', contestId, id);
  const said = async (id: string): Promise<string[]> => {
    const { body } = await call('GET', `certificate-batches/${id}/files`);
    const made = body['files'] as unknown as { url: string }[];
    const pages = made.map(async ({ url }) => {
      const answer = await fetch(`${test.url}${url}`, { headers: { cookie: staff.cookie } });
      return pdfTexts(Buffer.from(await answer.arrayBuffer())).flat();
    });
    return (await Promise.all(pages)).flat();
  };
  return { nos, call, make, folder, said };
}

const idOf = (batch: Loose): string => batch['id'] as unknown as string;

describe('files to print from', () => {
  const name = (no: number, fullName: string) =>
    query(test.db.tx, 'UPDATE participant SET full_name = $2 WHERE no = $1', [no, fullName]);

  it('prints names in the letters of the world, and tells by number whose cannot be printed', async () => {
    const hall = await hallOf(6);
    const [korean, khmer, ancient] = hall.nos as [number, number, number];
    await name(korean, '한지민');
    await name(khmer, 'Sok សុភា');
    await name(ancient, 'Lê 𓀀 Minh');
    const batch = await hall.make();
    expect(batch).toMatchObject({
      ...{ state: 'done', expected: 5, issued: 4 },
      unprintable: [{ no: ancient, name: 'Lê 𓀀 Minh', letter: '𓀀' }],
    });
    const said = await hall.said(idOf(batch));
    expect(said).toContain('한지민');
    expect(said.join('')).not.toContain('𓀀');
    // Once the name is corrected the certificate is issued like any other.
    await name(ancient, 'Lê Minh');
    expect(await hall.make()).toMatchObject({ issued: 1, unprintable: [] });
  });

  it('removes files to print by hand, and when their time is over; certificates stay valid', async () => {
    const hall = await hallOf(4);
    const first = idOf(await hall.make());
    const { body } = await hall.call('DELETE', `certificate-batches/${first}/files`);
    expect(body['files']).toMatchObject([
      { url: null, removedAt: expect.any(String) as string },
      { url: null, removedAt: expect.any(String) as string },
    ]);
    expect(readdirSync(hall.folder(first))).toEqual([]);
    const { body: valid } = await hall.call('GET', 'certificates?limit=200&valid=true');
    expect(valid['certificates']).toHaveLength(3);

    const again = idOf(await hall.make({ reprint: true }));
    const removal = test.app.get(PrintRemoval, { strict: false });
    await removal.tick();
    expect(readdirSync(hall.folder(again))).toHaveLength(2);
    const old = `UPDATE certificate_file SET made_at = now() - interval '91 days' WHERE batch_id = $1`;
    await query(test.db.tx, old, [again]);
    await removal.tick();
    expect(readdirSync(hall.folder(again))).toEqual([]);
    const { body: listed } = await hall.call('GET', `certificate-batches/${again}/files`);
    expect(listed['files']).toMatchObject([{ url: null }, { url: null }]);
  });
});
