import { TextField, type Wrong } from '../register/fields';
import { useSay } from '../staff/kit/words';

const WORDS = {
  penName: ['Bút danh', 'Pen name'],
  workplace: ['Nơi công tác, học tập', 'Place of work or study'],
  post: ['Chức vụ', 'Position'],
  title: ['Học hàm, học vị', 'Academic title'],
  ethnicity: ['Dân tộc', 'Ethnic group'],
  bankAccount: ['Tài khoản ngân hàng', 'Bank account'],
  bankHint: [
    'Tên ngân hàng, số tài khoản, tên chủ tài khoản',
    'Bank, account number, name of the holder',
  ],
} as const;

/** What only authors of prized works are asked for, and the most that each answer holds. */
const ANSWERS = [
  ['penName', 100],
  ['workplace', 300],
  ['post', 200],
  ['title', 200],
  ['ethnicity', 100],
  ['bankAccount', 200],
] as const;

/** The fields that only authors are asked for, as far as they are. */
export function AuthorFields({ asked, wrong }: { asked: readonly string[]; wrong: Wrong }) {
  const say = useSay(WORDS);
  return ANSWERS.filter(([name]) => asked.includes(name)).map(([name, maxLength]) => (
    <TextField
      key={name}
      name={name}
      label={say(name)}
      hint={name === 'bankAccount' ? say('bankHint') : undefined}
      maxLength={maxLength}
      autoComplete="off"
      wrong={wrong}
    />
  ));
}
