import { canonicalJson, sha256 } from '@bangvang/platform';
import { compute, type Decision, type Facts } from '@bangvang/rulebook';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import type { PublishedAttempt } from '../bundle';
import { replay } from '../replay';
import { wholeBundleSchema } from '../schema/bundle.schema';
import { Unreadable } from '../unreadable';
import { answered, FIRST, OPENS, smallContest, TestKeyring, written } from './published';

const isValid = new Ajv2020({ allowUnionTypes: true, discriminator: true }).compile(
  wholeBundleSchema,
);

/** A bundle of these attempts, ranked by sign-in as these others were. */
async function bySignIn(attempts: PublishedAttempt[], ranked: PublishedAttempt[]): Promise<Buffer> {
  const content = smallContest();
  const [round] = content.facts.rounds;
  const ranking = { among: 'any' as const, tieBreak: [{ by: 'sign-in' as const }] };
  const rules = {
    ...round!.rules,
    ...{ completeness: 'partial' as const, prediction: null, results: { ranking } },
  };
  const decided = { corrections: [], decisions: [], rounds: [{ ...round!, rules }] };
  const facts = { ...content.facts, ...decided, attempts };
  const { bytes } = await written({
    ...{ ...content, facts, attempts },
    rounds: content.rounds.map((one) => ({ ...one, rules })),
    result: compute({ ...facts, attempts: ranked }),
  });
  return bytes;
}

describe('A published bundle', () => {
  test('is canonical JSON, as its schema says, and its replay equals what was published', async () => {
    const { bytes, receipt, keyring } = await written(smallContest());
    const value: unknown = JSON.parse(bytes.toString());
    expect(canonicalJson(value)).toBe(bytes.toString());
    isValid(value);
    expect(isValid.errors ?? []).toEqual([]);
    expect(receipt.bytes).toBe(bytes.length);
    expect(receipt.manifestSha256).toBe(sha256(canonicalJson(receipt.manifest)));

    const replayed = replay(bytes, { key: keyring.publicKeyPem() });
    expect(replayed.differences).toEqual([]);
    expect(replayed.verified).toEqual({
      signature: true,
      parts: true,
      seals: true,
      points: true,
      result: true,
    });
    expect(replayed.result).toEqual(smallContest().result);
  });

  test('with everything as long as it may be stored is read again', async () => {
    const content = smallContest();
    const [decision] = content.facts.decisions;
    const reason = 'lý'.repeat(250);
    const [unit] = content.facts.units;
    const facts: Facts = {
      ...content.facts,
      decisions: [{ ...decision!, minutes: 'Ấ'.repeat(20_000), reason } as Decision],
      units: [{ ...unit!, populations: [{ asOf: '2026-01-01', population: 1_000_000_000 }] }],
    };
    const { bytes } = await written({ ...content, facts });
    expect(replay(bytes).differences).toEqual([]);
  });

  test('says why something was corrected by its word; notes of the organisers stay with them', async () => {
    const content = smallContest();
    const note = 'Nguyễn Văn A, 0912 345 678, thừa nhận qua điện thoại';
    const corrections = content.facts.corrections.map((one) => ({ ...one, note }));
    const { bytes } = await written({ ...content, facts: { ...content.facts, corrections } });
    expect(bytes.toString()).toContain('"reason":"barred-role"');
    expect(bytes.toString()).not.toContain('0912 345 678');
    expect(replay(bytes).differences).toEqual([]);
  });

  test('is the same to the byte whenever it is written from the same facts', async () => {
    const keyring = new TestKeyring();
    const [one, other] = await Promise.all([
      written(smallContest(), keyring),
      written(smallContest(), keyring),
    ]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  test('signed with another key than the one that is asked for is told', async () => {
    const { bytes } = await written(smallContest());
    const { verified, differences } = replay(bytes, { key: new TestKeyring().publicKeyPem() });
    expect(verified.signature).toBe(false);
    expect(differences[0]?.message).toContain('another key');
  });

  test('with any byte changed is found, and the part is named', async () => {
    const { bytes } = await written(smallContest());
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (place, change) => {
          const changed = Buffer.from(bytes);
          changed[place] = bytes[place]! ^ change;
          expect(isFound(changed)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(['attempts', 'rules', 'result', 'statistics', 'papers', 'participants'])(
    'names `%s` where that was changed, even when it is no JSON any more',
    async (part) => {
      const { bytes } = await written(smallContest());
      const at = bytes.indexOf(`"${part}":`) + part.length + 4;
      for (const sign of ['"', '{', ']', 'x', '\\']) {
        const changed = Buffer.from(bytes);
        changed.write(sign, at);
        if (changed.equals(bytes)) continue;
        const messages = replay(changed).differences.map(({ message }) => message);
        expect(messages).toContain(`tampered: part \`${part}\``);
      }
    },
  );

  test('with a byte more or less is found', async () => {
    const { bytes } = await written(smallContest());
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), fc.boolean(), (place, isMore) => {
        const before = bytes.subarray(0, place);
        const after = bytes.subarray(isMore ? place : place + 1);
        const changed = Buffer.concat([before, Buffer.from(isMore ? ' ' : ''), after]);
        fc.pre(!changed.equals(bytes));
        expect(isFound(changed)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['\n', '\r\n', ' \n\n'])(
    'with %j behind its end says so, and is checked',
    async (more) => {
      const { bytes } = await written(smallContest());
      const replayed = replay(Buffer.concat([bytes, Buffer.from(more)]));
      expect(replayed.verified).toEqual({
        signature: true,
        parts: false,
        seals: true,
        points: true,
        result: true,
      });
      expect(replayed.differences).toMatchObject([
        { path: 'verification', message: expect.stringContaining('after its end') as string },
      ]);
      expect(replayed.result).not.toBeNull();
    },
  );

  test('ranks by sign-ins as it did when it was published, recorded or not', async () => {
    const attempts = ['1', '2', '3'].map((no) => answered(no, 1, {}, OPENS - Number(no) * 1_000));
    const [, second, third] = attempts;
    const recorded = attempts.map((one) => ({ ...one, signedInAt: one.startedAt - 5_000 }));
    const missing = [{ ...attempts[0]!, signedInAt: null }, ...recorded.slice(1)];
    const { differences, result } = replay(await bySignIn(missing, missing));
    expect(differences).toEqual([]);
    expect(result?.standings[0]?.rows).toMatchObject([
      { participant: '3', decidedBy: { own: third!.startedAt - 5_000 } },
      { participant: '2', decidedBy: { own: second!.startedAt - 5_000, next: 'none' } },
      { participant: '1' },
    ]);
    // Bundles from before sign-ins were recorded say nothing of them: the start counted.
    const starts = attempts.map((one) => ({ ...one, signedInAt: one.startedAt }));
    expect(replay(await bySignIn(attempts, starts)).differences).toEqual([]);
  });

  test('that was signed with other points, ranks or seals is told apart', async () => {
    const content = smallContest();
    const wrong = { ...answered('1', 1, { '1': 'a', '2': 'b', '3': 'd' }), centipoints: 3_000 };
    const attempts = [wrong, ...[...(content.attempts as Iterable<never>)].slice(1)];
    const points = replay((await written({ ...content, attempts })).bytes);
    expect(points.verified).toMatchObject({ signature: true, parts: true, points: false });
    expect(points.differences[0]).toMatchObject({
      path: 'attempts[0]',
      published: { points: 30 },
      computed: { points: 20 },
    });

    const [paper] = content.papers as [never];
    const papers = [{ ...(paper as object), sha256: sha256('another') }] as never;
    const seals = replay((await written({ ...content, papers })).bytes);
    expect(seals.verified).toMatchObject({ signature: true, seals: false, result: true });
    expect(seals.differences[0]?.path).toBe('papers[0].sha256');
  });

  test('with a further version says which one it follows', async () => {
    const keyring = new TestKeyring();
    const first = await written(smallContest(), keyring);
    const second = await written(smallContest(), keyring, {
      ...FIRST,
      version: 2,
      previous: first.receipt.manifestSha256,
      reason: 'Sửa đáp án câu 3',
    });
    expect(second.receipt.manifest.previous).toBe(first.receipt.manifestSha256);
    expect(replay(second.bytes).differences).toEqual([]);
  });
});

/** Whether the change is a finding, or makes the file unreadable in one line. */
function isFound(bytes: Buffer): boolean {
  try {
    return replay(bytes).differences.length > 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return true;
  }
}
