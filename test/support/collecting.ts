import { query } from '@bangvang/database';
import { Works, type AcceptedWork } from '@bangvang/essays';
import { newId } from '@bangvang/platform';
import type { TestAnswer, TestApp } from './app';
import { staffMember } from './staff';
import { writingContest, written, type WritingContest } from './writing';

type Call = (method: string, path: string, body?: unknown) => Promise<TestAnswer>;

/** Somebody who screens: for a unit, or at the centre. */
export interface Clerk {
  accountId: string;
  email: string;
  password: string;
  cookie: string;
  /** Below the contest's address: `/desks`. */
  call: Call;
  /** Below `/api/staff/`: `entries/…`. */
  staff: Call;
  decide: (entryId: string, decision?: object) => Promise<TestAnswer>;
  accept: (...entryIds: string[]) => Promise<void>;
  mark: (
    unitNo: number,
    entryId: string,
    centipoints: number,
    seen?: number,
  ) => Promise<TestAnswer>;
  /** Forwards what the rules choose of the desk as it is now. */
  forward: (unitNo: number, body?: object) => Promise<TestAnswer>;
}

/** A province with two communes whose works are collected; the call is open. */
export interface Collecting extends WritingContest {
  province: number;
  communes: number[];
  centre: Clerk;
  clerk: (unitNo: number) => Promise<Clerk>;
  /** A work of somebody of a unit, handed in. */
  send: (
    unitNo: number | null,
    title: string,
    medium?: string,
  ) => Promise<{ id: string; no: number; token: string }>;
  /** Ends the call. */
  close: () => Promise<void>;
  /** What stands before the jury's door. */
  accepted: () => Promise<AcceptedWork[]>;
}

/** Makes such a contest with these changes of its rules. */
export async function collecting(
  test: TestApp,
  changes: Record<string, unknown>,
): Promise<Collecting> {
  const { treeId, province, communes } = await units(test);
  const contest = await writingContest(test, changes);
  const { contestId } = contest;
  await query(test.db.tx, 'UPDATE contest SET unit_tree_id = $2 WHERE id = $1', [
    contestId,
    treeId,
  ]);
  const organiser = await staffMember(test, 'organiser', contestId);
  const base = `/api/staff/contests/${contestId}`;
  return {
    ...contest,
    ...{ province, communes },
    centre: clerkOf(test, base, await staffMember(test, 'secretary', contestId)),
    clerk: async (unitNo) => {
      const member = await staffMember(test, 'collector', contestId);
      await test.call('PUT', `${base}/collectors/${member.accountId}`, {
        cookie: organiser.cookie,
        body: { unitNo },
      });
      return clerkOf(test, base, member);
    },
    send: async (unitNo, title, medium = 'bao') => {
      const { token } = await contest.person({
        name: `Tác giả ${title}`,
        ...(unitNo && { unitNo }),
      });
      const started = await test.call('POST', `/api/contests/${contest.slug}/entries`, {
        ...{ token, body: { medium } },
      });
      const id = started.body.id as unknown as string;
      const body = { version: 1, title, parts: [written(`Nội dung của ${title}.`)] };
      await test.call('PATCH', `/api/entries/${id}/draft`, { token, body });
      const path = `/api/entries/${id}/submission`;
      const answer = await test.call('POST', path, { token, body: { version: 2 } });
      if (answer.status !== 200) throw new Error(answer.text);
      return { id, no: answer.body.entryNo as unknown as number, token };
    },
    close: () =>
      contest.rules({ ...changes, closesAt: new Date(Date.now() - 1_000).toISOString() }),
    accepted: () => test.app.get(Works, { strict: false }).accepted(test.db.tx, contestId),
  };
}

function clerkOf(
  test: TestApp,
  base: string,
  member: { accountId: string; email: string; password: string; cookie: string },
): Clerk {
  const { cookie } = member;
  const call: Call = (method, path, body) => test.call(method, base + path, { cookie, body });
  const staff: Call = (method, path, body) =>
    test.call(method, `/api/staff/${path}`, { cookie, body });
  const decide: Clerk['decide'] = async (id, decision = {}) => {
    const { body } = await staff('GET', `entries/${id}/screening`);
    const seen = (body.decisions as unknown as unknown[] | undefined)?.length ?? 0;
    return staff('POST', `entries/${id}/screening/decisions`, {
      ...{ version: body.version ?? 1, seen, outcome: 'accepted', code: 'complete' },
      ...decision,
    });
  };
  return {
    ...member,
    ...{ call, staff, decide },
    accept: async (...ids) => {
      for (const id of ids) {
        const answer = await decide(id);
        if (answer.status !== 200) throw new Error(answer.text);
      }
    },
    mark: (unitNo, id, centipoints, version = 0) =>
      call('PUT', `/desks/${unitNo}/marks/${id}`, { version, centipoints }),
    forward: async (unitNo, body = {}) => {
      const { body: desk } = await call('GET', `/desks/${unitNo}`);
      return call('POST', `/desks/${unitNo}/forwardings`, {
        ...{ leftOut: [], seen: desk.version },
        ...body,
      });
    },
  };
}

async function units(test: TestApp) {
  const treeId = newId();
  await query(test.db.tx, `INSERT INTO unit_tree (id, code, name) VALUES ($1, $2, 'Cây đơn vị')`, [
    ...[treeId, `cay-${treeId}`],
  ]);
  const add = async (name: string, kind: string, parent: string | null) => {
    const id = newId();
    const [row] = await query<{ no: number }>(
      test.db.tx,
      `INSERT INTO unit (id, tree_id, code, name, name_folded, kind, parent_id, valid_from)
       VALUES ($1, $2, $3, $3, lower($3), $4, $5, '2020-01-01') RETURNING no`,
      [id, treeId, name, kind, parent],
    );
    return { id, no: row!.no };
  };
  const top = await add('Tỉnh', 'province', null);
  const communes = [await add('Xã 1', 'commune', top.id), await add('Xã 2', 'commune', top.id)];
  return { treeId, province: top.no, communes: communes.map(({ no }) => no) };
}
