import type { Language } from '../../i18n';

/** What single fields are checked for, as the server's validation words it, and the same in Vietnamese. */
const PATTERNS: [pattern: RegExp, words: string][] = [
  [/^nothing: there is no such field$/, 'bỏ đi: không có mục này'],
  [/^whole numbers from (\d+) to (\d+)$/, 'các số nguyên từ $1 đến $2'],
  [
    /^at most (\d+) small letters, digits and single hyphens$/,
    'nhiều nhất $1 chữ thường không dấu, chữ số và gạch nối',
  ],
  [/^a day yyyy-mm-dd$/, 'một ngày'],
  [/^64 hexadecimal digits: .+$/, '64 chữ số thập lục phân: mã SHA-256 của hạt giống'],
  [/^each one of: (.+)$/, 'mỗi mục là một trong: $1'],
  [/^each at most once$/, 'mỗi mục một lần'],
  [/^a list$/, 'một danh sách'],
  [/^(an object|objects)$/, 'một nhóm thông tin'],
  [/^texts$/, 'các dòng chữ'],
  [/^true or false$/, 'có hoặc không'],
  [/^a whole number from (-?[\d.]+) to ([\d.]+)$/, 'số nguyên từ $1 đến $2'],
  [
    /^a number from ([\d.]+) to ([\d.]+) with at most two decimals$/,
    'số từ $1 đến $2, nhiều nhất hai chữ số thập phân',
  ],
  [/^at least (\d+) characters?$/, 'ít nhất $1 ký tự'],
  [/^at most (\d+) characters?$/, 'nhiều nhất $1 ký tự'],
  [/^(\d+) to (\d+) characters$/, 'từ $1 đến $2 ký tự'],
  [/^at most (\d+) (questions in all|questions)$/, 'nhiều nhất $1 câu hỏi'],
  [/^at most (\d+) .+$/, 'nhiều nhất $1'],
  [/^at least (\d+) .+$/, 'ít nhất $1'],
  [
    /^3 to 80 of a-z and 0-9, words joined by -$/,
    '3 đến 80 chữ thường không dấu, chữ số và dấu gạch nối',
  ],
  [/^a short word: .+$/, 'chữ thường không dấu, chữ số và dấu gạch nối'],
  [/^a zone of the IANA list$/, 'một múi giờ, ví dụ Asia/Ho_Chi_Minh'],
  [/^an instant.*$/, 'một thời điểm'],
  [/^an e-mail address$/, 'một địa chỉ email'],
  [/^each topic and difficulty once$/, 'mỗi chủ đề và mức độ chỉ một lần'],
  [/^a whole number$/, 'một số nguyên'],
  [/^a number$/, 'một số'],
  [/^a text$/, 'chữ'],
  [/^a text without control characters$/, 'không có ký tự điều khiển'],
  [/^one of: (.+)$/, 'một trong: $1'],
  [/^must be an integer number$/, 'một số nguyên'],
  [/^.* must not be less than ([\d.]+)$/, 'không nhỏ hơn $1'],
  [/^.* must not be greater than ([\d.]+)$/, 'không lớn hơn $1'],
  [/^.* must be an integer number$/, 'một số nguyên'],
  [/^.* must be a UUID$/, 'một mục trong danh sách'],
  [/^.* must contain at least 1 elements$/, 'ít nhất một mục'],
];

/** What was expected at a field, in the language of the page; sentences the server already said in it stay. */
export function sayExpected(expected: string, language: Language): string {
  if (language === 'en') return expected;
  const parts = expected.split('; ').map(inVietnamese);
  return [...new Set(parts)].join('; ');
}

function inVietnamese(part: string): string {
  for (const [pattern, words] of PATTERNS)
    if (pattern.test(part)) return part.replace(pattern, words);
  return part;
}
