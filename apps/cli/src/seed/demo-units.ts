import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '@bangvang/contracts';
import { writeCsv } from '@bangvang/platform';
import { SEED } from './seed-files';

const HEADER = ['code', 'name', 'kind', 'parent_code', 'valid_from', 'valid_to', 'headcount'];
const GROUP = 'NGOAI';
const FOUNDED = '2021-01-01';

/**
 * The units of the contest of 2023 as a file to import: Hải Phòng with its 35 units, and the other
 * provinces of that year in a group of their own. The demo plays 2023 today, so units that were
 * abolished in July 2025 stand here without an end.
 */
export function demoUnits(): Buffer {
  const [, ...city] = lines('units-hai-phong-2023.csv').map((line) => line.split(','));
  const [, ...provinces] = lines('provinces-2023.csv');
  const rows = [
    ...city.map(([code, name, kind, parent, from, , headcount]) =>
      row(code!, name!, kind!, parent!, from!, headcount),
    ),
    row(GROUP, 'Ngoài thành phố', 'nhom', '', FOUNDED),
    ...provinces
      .filter((name) => name !== 'Hải Phòng')
      .map((name) => row(provinceCode(name), name, 'tinh', GROUP, FOUNDED)),
  ];
  return Buffer.from(writeCsv(HEADER, rows));
}

function row(
  code: string,
  name: string,
  kind: string,
  parent: string,
  from: string,
  headcount?: string,
): (string | number | null)[] {
  return [code, name, kind, parent || null, from, null, headcount ? Number(headcount) : null];
}

/** "Bà Rịa – Vũng Tàu" is TINH-BA-RIA-VUNG-TAU. */
function provinceCode(name: string): string {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? [];
  return ['tinh', ...words].join('-').toUpperCase();
}

function lines(file: string): string[] {
  const text = readFileSync(join(SEED, file), 'utf8');
  return text.split(/\r?\n/).filter((line) => line !== '');
}
