import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import { writingContest, written, type Author } from '../../../../test/support/writing';
import { EntryReminders } from './reminders.worker';

const HOUR = 3_600_000;

let test: TestApp;
let reminders: EntryReminders;
beforeAll(async () => {
  test = await createTestApp();
  reminders = test.app.get(EntryReminders, { strict: false });
  const people = test.app.get(Participants, { strict: false });
  jest.spyOn(people, 'contactOf').mockResolvedValue({ email: 'tac-gia@example.vn' });
});
afterAll(() => test.close());

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

/** A draft that its author has not touched for an hour. */
async function forgotten({ token }: Author, slug: string): Promise<string> {
  const started = await test.call('POST', `/api/contests/${slug}/entries`, {
    token,
    body: { medium: 'bao' },
  });
  const id = started.body.id as unknown as string;
  const body = { version: 1, title: 'Chưa xong', parts: [written('Còn dở')] };
  await test.call('PATCH', `/api/entries/${id}/draft`, { token, body });
  await query(
    test.db.tx,
    `UPDATE entry_draft SET updated_at = now() - interval '1 hour' WHERE entry_id = $1`,
    [id],
  );
  return id;
}

const letters = (): string[] => {
  const folder = join(test.config.FILES_DIR, 'mail');
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch {
    return [];
  }
};

it('reminds of a draft once before the close, and of nothing that was handed in', async () => {
  const soon = await writingContest(test, { closesAt: inHours(5) });
  const later = await writingContest(test, { closesAt: inHours(72) });
  const author = await soon.person();
  const id = await forgotten(author, soon.slug);
  const done = await forgotten(author, soon.slug);
  await test.call('POST', `/api/entries/${done}/submission`, {
    token: author.token,
    body: { version: 2 },
  });
  await forgotten(await later.person(), later.slug);
  expect(await reminders.tick()).toBe(1);
  expect(await reminders.tick()).toBe(0);
  await reminders.remind(id);
  const [letter, ...more] = letters();
  expect(more).toEqual([]);
  expect(letter).toContain('tac-gia@example.vn');
  expect(letter).toContain(`draft-${id}`);
  // The page that it leads to is one.
  expect(letter).toContain(`${test.config.PUBLIC_URL}/c/${soon.slug}/entries`);
});

it('leaves whoever is writing alone, and sends nothing about what was handed in meanwhile', async () => {
  const { slug, person } = await writingContest(test, { closesAt: inHours(2) });
  const author = await person();
  const id = await forgotten(author, slug);
  await query(test.db.tx, 'UPDATE entry_draft SET updated_at = now() WHERE entry_id = $1', [id]);
  expect(await reminders.tick()).toBe(0);
  await test.call('POST', `/api/entries/${id}/submission`, {
    token: author.token,
    body: { version: 2 },
  });
  const before = letters().length;
  await reminders.remind(id);
  expect(letters()).toHaveLength(before);
});
