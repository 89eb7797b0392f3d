import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestAnswer, TestApp } from './app';
import { signInAsAdmin } from './staff';

/** The units of Hải Phòng in 2023, as they are seeded: the city and 35 below it. */
export const HAI_PHONG = readFileSync(join(__dirname, '../../seed/units-hai-phong-2023.csv'));

const HEADER = 'code,name,kind,parent_code,valid_from,valid_to,headcount';

/** A CSV file of units with these lines. */
export const unitsCsv = (...lines: string[]): string => [HEADER, ...lines].join('\n');

/** Units as staff work with them, over HTTP. */
export interface UnitsDesk {
  call: (method: string, path: string, body?: unknown) => Promise<TestAnswer>;
  newTree: () => Promise<string>;
  upload: (treeId: string, file: Buffer | string, name?: string) => Promise<TestAnswer>;
  unitId: (treeId: string, code: string) => Promise<string>;
  /** Names found by anyone. */
  search: (treeId: string, parameters: Record<string, string>) => Promise<string[]>;
}

/** Signs an administrator in who looks after units. */
export async function unitsDesk(test: TestApp): Promise<UnitsDesk> {
  const { cookie } = await signInAsAdmin(test);
  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { cookie, body });
  let trees = 0;
  return {
    call,
    newTree: async () => {
      const body = { code: `tree-${(trees += 1)}`, name: 'Hải Phòng 2023' };
      const answer = await call('POST', '/api/staff/unit-trees', body);
      return answer.body.tree?.id as unknown as string;
    },
    upload: (treeId, file, name = 'units.csv') => {
      const form = new FormData();
      form.set('file', new Blob([Uint8Array.from(Buffer.from(file))]), name);
      return call('POST', `/api/staff/unit-trees/${treeId}/import`, form);
    },
    unitId: async (treeId, code) => {
      const { body } = await call('GET', `/api/staff/unit-trees/${treeId}/units?limit=1000`);
      const units = body.units as unknown as { id: string; code: string }[];
      const unit = units.find((one) => one.code === code);
      if (!unit) throw new Error(`No unit ${code}`);
      return unit.id;
    },
    search: async (treeId, parameters) => {
      const asked = new URLSearchParams({ tree: treeId, ...parameters });
      const { body } = await test.call('GET', `/api/units?${asked.toString()}`);
      return (body.units as unknown as { name: string }[]).map(({ name }) => name);
    },
  };
}
