import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_NAME } from '@bangvang/contracts';
import { readRegistration, type CreateContestDto } from '@bangvang/contests';
import { SEED } from './seed-files';

/* What the two demo contests have in common. */

export const SECOND = 1_000;
export const HOUR = 3_600 * SECOND;
export const DAY = 24 * HOUR;
/** Việt Nam has one offset all year. */
export const VIETNAM_OFFSET = 7 * HOUR;

/** The last midnight in Việt Nam. */
export function midnight(instant: number): number {
  return Math.floor((instant + VIETNAM_OFFSET) / DAY) * DAY - VIETNAM_OFFSET;
}

interface Differences {
  /** File name of the rules' text, among the seed files. */
  rules: string;
  birthDate: 'required' | 'optional';
  /** What people agree to when they take part, and when their names are shown. */
  takePart: string;
  publicName: string;
}

/** What a demo contest asks of people, where and under which rules. */
export function demoBasics(
  unitTreeId: string,
  { rules, birthDate, takePart, publicName }: Differences,
) {
  return {
    zone: 'Asia/Ho_Chi_Minh',
    rulesText: readFileSync(join(SEED, rules), 'utf8').trim(),
    unitTreeId,
    registration: readRegistration({
      fields: {
        fullName: 'required',
        birthDate,
        sex: 'off',
        phone: 'required',
        email: 'optional',
        personalId: 'off',
        unit: 'required',
        address: 'off',
      },
      uniqueness: ['phone'],
      idKinds: ['cccd', 'cmnd', 'passport'],
      displayName: 'full',
    }),
    consents: [
      { purpose: 'tham-gia', version: 1, text: takePart, required: true },
      { purpose: PUBLIC_NAME, version: 1, text: publicName, required: false },
    ],
  } satisfies Partial<CreateContestDto>;
}
