import { randomBytes } from 'node:crypto';
import type { StaffDesk } from '../load/staff-desk';
import { SCALE, STEP } from './truth';

export const MEDIUM = 'chinh-luan';
const STAGE = 'cham';
const UNITS = 20;
const LASTS_MS = 3_600_000;
/** From here on two marks are too far apart for their mean. */
const THIRD_FROM = 250;
/** Rules cannot be changed once the call is open; so much earlier everything is there. */
const PREPARATION_MS = 3_000;

/** A contest made for writing in it. */
export interface WritingArena {
  contestId: string;
  slug: string;
  unitNos: number[];
  opensAt: Date;
}

/** Makes and publishes a contest with one medium, changed as told, and one stage of two independent marks. */
export async function makeWritingArena(
  desk: StaffDesk,
  medium: object = {},
): Promise<WritingArena> {
  const mark = randomBytes(5).toString('hex');
  const { unitTreeId, unitNos } = await makeUnits(desk, mark);
  const slug = `viet-thu-${mark}`;
  const { contest } = await desk.call<{ contest: { id: string } }>('POST', '/api/staff/contests', {
    slug,
    unitTreeId,
    title: 'Cuộc thi viết mô phỏng',
    rulesText: 'Cuộc thi do máy tạo ra để thử hệ thống. Không có giải thưởng.',
    registration: REGISTRATION,
    consents: [
      {
        purpose: 'take-part',
        version: 1,
        text: 'Tôi đồng ý dự thi và cho dùng thông tin để tổ chức cuộc thi.',
        required: true,
      },
    ],
  });
  const opensAt = new Date(Date.now() + PREPARATION_MS);
  await desk.call('PUT', `/api/staff/contests/${contest.id}/rules`, {
    expectedVersion: 0,
    rules: { schema: 1, writing: writingRules(opensAt, medium) },
  });
  await desk.call('POST', `/api/staff/contests/${contest.id}/publication`);
  return { contestId: contest.id, slug, unitNos, opensAt };
}

async function makeUnits(desk: StaffDesk, mark: string) {
  const { tree } = await desk.call<{ tree: { id: string } }>('POST', '/api/staff/unit-trees', {
    code: `viet-thu-${mark}`,
    name: `Đơn vị viết thử ${mark}`,
  });
  const lines = Array.from({ length: UNITS }, (_, index) => {
    const no = String(index + 1).padStart(2, '0');
    return `XA${no},Xã Mô Phỏng Số ${no},xa,,2020-01-01,,1000`;
  });
  const table = ['code,name,kind,parent_code,valid_from,valid_to,headcount', ...lines].join('\n');
  await desk.upload(`/api/staff/unit-trees/${tree.id}/import`, 'units.csv', `${table}\n`);
  const { units } = await desk.call<{ units: { no: number }[] }>(
    'GET',
    `/api/staff/unit-trees/${tree.id}/units?limit=${UNITS}`,
  );
  return { unitTreeId: tree.id, unitNos: units.map(({ no }) => no) };
}

const REGISTRATION = {
  fields: {
    fullName: 'required',
    birthDate: 'off',
    sex: 'off',
    phone: 'required',
    email: 'optional',
    personalId: 'off',
    unit: 'required',
    address: 'off',
  },
  uniqueness: ['phone'],
};

function writingRules(opensAt: Date, medium: object) {
  const closesAt = new Date(opensAt.getTime() + LASTS_MS);
  return {
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    postmark: false,
    media: [
      {
        id: MEDIUM,
        name: 'Chính luận',
        form: 'text',
        genres: [],
        words: { min: 50, max: 2_000 },
        files: { types: ['docx'], maxBytes: 10_000_000, max: 0 },
        inBrowser: true,
        languages: ['vi'],
        translation: false,
        coAuthors: 1,
        perAuthor: 1,
        similarityPercent: 25,
        ...medium,
      },
    ],
    perAuthor: 1,
    coAuthorCountsAsWork: true,
    authorData: [
      { field: 'name', need: 'required' },
      { field: 'phone', need: 'required' },
      { field: 'email', need: 'required' },
    ],
    unitQuotas: [],
    unitEntries: false,
    identityInBody: 'reject',
    declarations: [],
    tiers: [],
    stages: [stageRules()],
    awards: {
      overAll: [],
      perMedium: [
        {
          medium: null,
          tiers: [
            { id: 'a', name: 'Giải A', count: 3, value: 1_000_000 },
            { id: 'b', name: 'Giải B', count: 6, value: 1_000_000 },
          ],
        },
      ],
      onePerAuthor: true,
      minimum: [],
      extra: [],
      collectives: null,
    },
    remark: null,
  };
}

function stageRules() {
  return {
    id: STAGE,
    name: 'Chấm',
    media: [],
    marks: 2,
    scaleCentipoints: SCALE,
    rubric: [
      { id: 'noi-dung', name: 'Nội dung', ...criterion(SCALE * 0.7) },
      { id: 'hinh-thuc', name: 'Hình thức', ...criterion(SCALE * 0.3) },
    ],
    aggregate: 'mean',
    decimals: 2,
    discrepancy: {
      on: ['total'],
      bands: [
        band(0, THIRD_FROM, 'mean'),
        { ...band(THIRD_FROM, null, 'third'), toInclusive: false },
      ],
      third: { kind: 'equal-then-mean', spread: SCALE, inclusive: true, otherwise: 'joint' },
    },
    teams: false,
    secondCode: false,
    counts: 'adjusted',
    forward: null,
    standardisation: null,
    comparison: null,
  };
}

const criterion = (maxCentipoints: number) => ({
  maxCentipoints,
  stepCentipoints: STEP,
  weight: 100,
  levels: [],
});

const band = (from: number, to: number | null, action: string) => ({
  from,
  to,
  fromInclusive: true,
  toInclusive: false,
  action,
});
