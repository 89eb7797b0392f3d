import { randomBytes } from 'node:crypto';
import { BLUEPRINT, CENTIPOINTS, writeBank, type QuestionKind } from './question-bank';
import type { StaffDesk } from './staff-desk';

const UNITS = 35;
const VARIANTS = 24;
/** Rounds cannot be changed in the seconds before they open; so much earlier everything is ready. */
const PREPARATION_MS = 12_000;

export interface ArenaOptions {
  title: string;
  attemptsMax: number;
  timeLimitSeconds: number;
  /** How long the round stays open. */
  lastsMs: number;
}

/** A published contest of one round, made for playing in it. */
export interface Arena {
  contestId: string;
  slug: string;
  roundId: string;
  opensAt: Date;
  attemptsMax: number;
  timeLimitSeconds: number;
  unitNos: number[];
}

/** Makes a contest with its units, bank and sealed papers over the organisers' API, and publishes it. */
export async function makeArena(desk: StaffDesk, options: ArenaOptions): Promise<Arena> {
  const mark = randomBytes(5).toString('hex');
  const { unitTreeId, unitNos } = await makeUnits(desk, mark);
  const slug = `mo-phong-${mark}`;
  const { contest } = await desk.call<{ contest: { id: string } }>('POST', '/api/staff/contests', {
    ...contestOf(slug, unitTreeId),
    title: options.title,
  });
  const bankId = await makeBank(desk, contest.id);
  const opensAt = new Date(Date.now() + PREPARATION_MS);
  const { round } = await desk.call<{ round: { id: string } }>(
    'POST',
    `/api/staff/contests/${contest.id}/rounds`,
    {
      title: 'Vòng mô phỏng',
      opensAt: opensAt.toISOString(),
      closesAt: new Date(opensAt.getTime() + options.lastsMs).toISOString(),
      rules: rulesOf(bankId, options),
    },
  );
  await desk.call('POST', `/api/staff/rounds/${round.id}/seal`);
  await desk.call('POST', `/api/staff/contests/${contest.id}/publication`);
  const { attemptsMax, timeLimitSeconds } = options;
  return {
    contestId: contest.id,
    slug,
    roundId: round.id,
    opensAt,
    attemptsMax,
    timeLimitSeconds,
    unitNos,
  };
}

async function makeUnits(
  desk: StaffDesk,
  mark: string,
): Promise<{ unitTreeId: string; unitNos: number[] }> {
  const { tree } = await desk.call<{ tree: { id: string } }>('POST', '/api/staff/unit-trees', {
    code: `mo-phong-${mark}`,
    name: `Đơn vị mô phỏng ${mark}`,
  });
  const lines = Array.from({ length: UNITS }, (_, index) => {
    const no = String(index + 1).padStart(2, '0');
    return `DV${no},Đơn vị ${no},quan,,2020-01-01,,10000`;
  });
  const table = ['code,name,kind,parent_code,valid_from,valid_to,headcount', ...lines].join('\n');
  await desk.upload(`/api/staff/unit-trees/${tree.id}/import`, 'units.csv', `${table}\n`);
  const { units } = await desk.call<{ units: { no: number }[] }>(
    'GET',
    `/api/staff/unit-trees/${tree.id}/units?limit=${UNITS}`,
  );
  return { unitTreeId: tree.id, unitNos: units.map(({ no }) => no) };
}

async function makeBank(desk: StaffDesk, contestId: string): Promise<string> {
  const { bank } = await desk.call<{ bank: { id: string } }>('POST', '/api/staff/banks', {
    name: 'Ngân hàng mô phỏng',
    contestId,
  });
  await desk.upload(
    `/api/staff/banks/${bank.id}/import`,
    'questions.json',
    JSON.stringify(writeBank()),
  );
  return bank.id;
}

function contestOf(slug: string, unitTreeId: string) {
  return {
    slug,
    unitTreeId,
    rulesText: 'Cuộc thi do máy tạo ra để thử hệ thống. Không có giải thưởng.',
    registration: {
      fields: {
        fullName: 'required',
        birthDate: 'off',
        sex: 'off',
        phone: 'required',
        email: 'off',
        personalId: 'off',
        unit: 'optional',
        address: 'off',
      },
      uniqueness: ['phone'],
    },
    consents: [
      consent('take-part', 'Tôi đồng ý dự thi và cho dùng thông tin để tổ chức cuộc thi.', true),
      consent('public-name', 'Tôi đồng ý hiện tên trên bảng vàng.', false),
    ],
  };
}

function consent(purpose: string, text: string, required: boolean) {
  return { purpose, version: 1, text, required };
}

function rulesOf(bankId: string, { attemptsMax, timeLimitSeconds }: ArenaOptions) {
  const parts = (Object.keys(BLUEPRINT) as QuestionKind[]).map((kind) => {
    const { topic, difficulty, drawn } = BLUEPRINT[kind];
    return { topic, difficulty, count: drawn };
  });
  return {
    schema: 1,
    draw: { kind: 'bank', bankId, parts },
    variants: VARIANTS,
    shuffleQuestions: true,
    shuffleOptions: true,
    timeLimitSeconds,
    atClose: 'cut',
    attempts: { max: attemptsMax, counted: 'best-then-fastest' },
    completeness: 'partial',
    points: {
      default: CENTIPOINTS.usual / 100,
      byDifficulty: { [CENTIPOINTS.hardFrom]: CENTIPOINTS.hard / 100 },
      multiple: 'partial',
    },
    prediction: null,
    show: { score: 'at-once', key: 'after-close', board: 'live' },
    boardKey: 'duration',
  };
}
