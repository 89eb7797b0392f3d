/*
 * What DTOs expect of their fields is written in English, as everything that programs read. People
 * read it too, beside a field of a form, most of them in Vietnamese: here are the same words.
 */

type Rule = readonly [english: RegExp, vietnamese: string];

/** Things that go by an id. */
const THINGS: Record<string, string> = {
  'a round': 'vòng thi',
  'a contest': 'cuộc thi',
  'a unit': 'đơn vị',
  'a unit tree': 'danh mục đơn vị',
  'a member of the jury': 'giám khảo',
  'a division': 'bảng thi',
  'a correction': 'điều chỉnh',
  'a computation': 'lần tính kết quả',
  'an image': 'ảnh',
  'an attempt': 'lượt thi',
  'a version of a question': 'phiên bản câu hỏi',
  'a template': 'mẫu',
  'a suspicion': 'nghi vấn',
  'a mark': 'điểm chấm',
  members: 'giám khảo',
};

/** `$1`, `$2` are what the English has there; the first rule that fits counts. */
const RULES: readonly Rule[] = [
  [/^nothing: there is no such field$/, 'để trống: không có mục này'],
  [/^something, it is required$/, 'bắt buộc'],
  [/^a whole number from (\S+) to (\S+)$/, 'một số nguyên từ $1 đến $2'],
  [/^whole numbers from (\S+) to (\S+)$/, 'các số nguyên từ $1 đến $2'],
  [
    /^a number from (\S+) to (\S+) with at most two decimals$/,
    'một số từ $1 đến $2, nhiều nhất hai chữ số thập phân',
  ],
  [/^a number from (\S+) to (\S+)$/, 'một số từ $1 đến $2'],
  [/^a whole number$/, 'một số nguyên'],
  [/^whole numbers$/, 'các số nguyên'],
  [/^a number$/, 'một số'],
  [/^numbers of people$/, 'các số báo danh'],
  [/^the number of a unit$/, 'số của đơn vị'],
  [/^true (?:or|\|) false$/, 'có hoặc không (true hoặc false)'],
  [/^an object: question number -> answer$/, 'một đối tượng: số câu -> câu trả lời'],
  [/^an object: purpose -> true or false$/, 'một đối tượng: mục đích -> true hoặc false'],
  [/^an object$/, 'một đối tượng'],
  [/^objects$/, 'các đối tượng'],
  [/^a list of objects$/, 'một danh sách đối tượng'],
  [/^a list of uploads$/, 'một danh sách tệp đã tải lên'],
  [/^a list$/, 'một danh sách'],
  [/^a text$/, 'một đoạn chữ'],
  [/^texts$/, 'các đoạn chữ'],
  [/^a text without control characters$/, 'một đoạn chữ không có ký tự điều khiển'],
  [/^each (?:at most )?once$/, 'mỗi thứ một lần'],
  [/^each (.+) once$/, 'mỗi thứ một lần'],
  [/^(?:each )?(?:one )?of: (.+)$/, 'một trong: $1'],
  [/^each one of: (.+)$/, 'mỗi thứ một trong: $1'],
  [/^at most (\d+) characters each$/, 'mỗi mục nhiều nhất $1 ký tự'],
  [/^at most (\d+) characters$/, 'nhiều nhất $1 ký tự'],
  [/^at least (\d+) characters$/, 'ít nhất $1 ký tự'],
  [/^(\d+) to (\d+) characters$/, 'từ $1 đến $2 ký tự'],
  [
    /^at most (\d+) small letters, digits and single hyphens$/,
    'nhiều nhất $1 chữ thường không dấu, chữ số và gạch nối đơn',
  ],
  [/^at most (\d+) questions in all$/, 'nhiều nhất $1 câu tất cả'],
  [/^at most (\d+) levels$/, 'nhiều nhất $1 tầng'],
  [/^at most (\S+)(?: \w+)?$/, 'nhiều nhất $1'],
  [/^at least (\S+)(?: \w+)?$/, 'ít nhất $1'],
  [/^a day(?:,| as)? yyyy-mm-dd(.*)$/, 'một ngày, dạng yyyy-mm-dd'],
  [/^a date and time with its offset, as (.+)$/, 'ngày giờ kèm múi giờ, ví dụ $1'],
  [/^a short word: a-z, 0-9 and -$/, 'một từ ngắn gồm a-z, 0-9 và dấu -'],
  [/^an e-mail address$/, 'một địa chỉ email'],
  [/^the id of an uploaded image, or null$/, 'mã định danh của một ảnh đã tải lên, hoặc null'],
  [/^two (?:different )?people$/, 'hai người khác nhau'],
  [/^points by criterion$/, 'điểm theo tiêu chí'],
  [/^hundredths of a point$/, 'phần trăm của một điểm'],
  [/^letters from (\w) to (\w)$/, 'các chữ cái từ $1 đến $2'],
  [/^base64$/, 'base64'],
  [/^a zone of the IANA list$/, 'một múi giờ trong danh sách IANA'],
  [/^a code as (.+)$/, 'một mã dạng $1'],
  [/^codes as (.+)$/, 'các mã dạng $1'],
  [/^codes of units$/, 'các mã đơn vị'],
  [/^a SHA-256 in hexadecimal$/, 'SHA-256 ở dạng thập lục phân'],
  [
    /^64 hexadecimal digits: the SHA-256 of the seed$/,
    '64 chữ số thập lục phân: SHA-256 của mã bốc thăm',
  ],
  [
    /^(\d+) to (\d+) of a-z and 0-9, words joined by -$/,
    'từ $1 đến $2 ký tự a-z và 0-9, các từ nối bằng -',
  ],
  [
    /^whole percentages from 100 to 0, falling, at most ten, such as (.+)$/,
    'các số phần trăm nguyên giảm dần từ 100 đến 0, nhiều nhất mười số, ví dụ $1',
  ],
  [/^the label of a published result, as (.+)$/, 'nhãn của một kết quả đã công bố, ví dụ $1'],
  [/^ids(?: of stages)?$/, 'các mã định danh'],
  [/^e-mail addresses$/, 'các địa chỉ email'],
  [/^a version of the desk$/, 'một phiên bản của bàn làm việc'],
  [/^a list of texts, one for each part$/, 'một danh sách đoạn chữ, mỗi phần một đoạn'],
  [/^a list of options$/, 'một danh sách phương án'],
  [/^a list of letters$/, 'một danh sách chữ cái'],
  [/^a design$/, 'một mẫu trình bày'],
  [/^centre$/, 'centre'],
  [/^\S+(?: (?:\||or) \S+)+$/, 'một trong: $&'],
  // Some bounds are said in Vietnamese alone.
  [/^số .+$/, '$&'],
  [/^1, the version of the document$/, '1, phiên bản của văn bản'],
];

/** What class-validator says by itself, without the name of the field. */
const DEFAULTS: readonly Rule[] = [
  [/must be an integer number$/, 'một số nguyên'],
  [/must be a number.*$/, 'một số'],
  [/must be a string$/, 'một đoạn chữ'],
  [/must be a boolean.*$/, 'true hoặc false'],
  [/must be an array$/, 'một danh sách'],
  [/must be an object$/, 'một đối tượng'],
  [/must be either object or array$/, 'một đối tượng hoặc một danh sách'],
  [/must be a UUID$/, 'một mã định danh (UUID)'],
  [/must be an email$/, 'một địa chỉ email'],
  [/must not be less than (\S+)$/, 'ít nhất $1'],
  [/must not be greater than (\S+)$/, 'nhiều nhất $1'],
  [/must be longer than or equal to (\d+) characters$/, 'ít nhất $1 ký tự'],
  [/must be shorter than or equal to (\d+) characters$/, 'nhiều nhất $1 ký tự'],
  [/must contain at least (\d+) elements$/, 'ít nhất $1 mục'],
  [/must contain no more than (\d+) elements$/, 'nhiều nhất $1 mục'],
  [/elements must be unique$/, 'mỗi mục một lần'],
  [/must be one of the following values: (.+)$/, 'một trong: $1'],
  [/must be equal to (.+)$/, '$1'],
  [/must match (.+) regular expression$/, 'đúng dạng $1'],
];

/** What was expected, in Vietnamese; undefined where the words are not known. */
export function inVietnamese(expected: string): string | undefined {
  const said = expected.split('; ').map(one);
  return said.every((words) => words !== undefined) ? said.join('; ') : undefined;
}

function one(expected: string): string | undefined {
  const id = /^(?:the id|ids) of (.+?)(?: \(UUID\))?$/.exec(expected)?.[1];
  const thing = id && THINGS[id];
  if (thing) return `mã định danh của ${thing}`;
  for (const [english, vietnamese] of [...RULES, ...DEFAULTS]) {
    const found = english.exec(expected);
    if (found) return filled(vietnamese, found);
  }
  return undefined;
}

/** Puts in what was found: `$&` is all of it, `$1` its first group; of a choice, the words between. */
function filled(words: string, found: RegExpExecArray): string {
  return words.replace(/\$(\d|&)/g, (_, place: string) =>
    (found[place === '&' ? 0 : Number(place)] ?? '').replaceAll(/ (?:or|\|) /g, ' hoặc '),
  );
}
