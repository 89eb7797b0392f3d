import { foldText, type FieldError } from '@bangvang/contracts';
import type { Author } from '../author.seal';

/** What somebody said about being named. */
interface Said {
  nameFolded: string;
  participantId: string | null;
  confirmedAt: Date | null;
  declinedAt: Date | null;
  keys: Buffer[];
}

/** Authors of a draft, each co-author who confirmed as the participant they are. */
export function withConfirmed(authors: Author[], said: Said[]): Author[] {
  return authors.map((author, index) => {
    const known = said.find(
      ({ nameFolded, confirmedAt }) => confirmedAt && nameFolded === foldText(author.name),
    );
    return index > 0 && known ? { ...author, participantId: known.participantId } : author;
  });
}

/** Co-authors who declined being named; a work goes on without them. */
export function declinedAmong(
  authors: Author[],
  said: Said[],
  keysOf: (author: Author) => Buffer[],
): FieldError[] {
  const declined = said.filter(({ declinedAt }) => declinedAt);
  return authors.flatMap((author, index) => {
    const isTheirs = ({ nameFolded, keys }: Said): boolean =>
      nameFolded === foldText(author.name) ||
      keysOf(author).some((key) => keys.some((one) => one.equals(key)));
    if (index === 0 || !declined.some(isTheirs)) return [];
    return [
      {
        path: `authors[${index}].name`,
        expected: 'an author who agrees to be named',
        hint: `bỏ “${author.name}” khỏi danh sách tác giả: người này từ chối đứng tên trong bài`,
      },
    ];
  });
}
