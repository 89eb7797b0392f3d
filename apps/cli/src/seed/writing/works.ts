import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED } from '../seed-files';

/** A work of the demo, and how far it has come. */
export interface DemoWork {
  medium: string;
  genre: string | null;
  title: string;
  state: 'accepted' | 'waiting' | 'rejected' | 'draft';
  paragraphs: string[];
  /** Its author forgot the rule and signed it. */
  signed?: boolean;
  /** What a judge gives it, in hundredths of a point; for accepted ones. */
  points?: number;
}

/** Somebody of the demo: nobody real has this name with this number. */
export interface DemoAuthor {
  fullName: string;
  phone: string;
}

const FAMILIES = ['Đoàn', 'Lương', 'Phùng', 'Tạ', 'Mạc', 'Khúc', 'Vũ', 'Đồng'];
const MIDDLES = ['Thị Thanh', 'Hải', 'Minh', 'Thu', 'Gia', 'Ngọc'];
const GIVEN = ['Nhàn', 'Thao', 'Khuê', 'Lộc', 'Vịnh', 'Diệp', 'Tuệ', 'Hoan', 'Chiêu', 'Bách', 'Sa'];

/** The works, in the order in which they came. */
export function demoWorks(): DemoWork[] {
  return JSON.parse(readFileSync(join(SEED, 'writing-works.json'), 'utf8')) as DemoWork[];
}

/** Who wrote the n-th work. */
export function demoAuthor(n: number): DemoAuthor {
  const pick = (list: string[], step: number): string => list[(n * step) % list.length] as string;
  return {
    fullName: `${pick(FAMILIES, 3)} ${pick(MIDDLES, 5)} ${pick(GIVEN, 7)}`,
    // A block that is given to nobody.
    phone: `0960000${String(100 + n)}`,
  };
}

/** A work as the editor keeps it: a paragraph for each string. */
export function richText({ paragraphs, signed }: DemoWork, { fullName, phone }: DemoAuthor) {
  const all = signed ? [...paragraphs, `${fullName}, điện thoại ${phone}`] : paragraphs;
  return {
    type: 'doc',
    content: all.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
