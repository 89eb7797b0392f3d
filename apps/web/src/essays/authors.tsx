import { Field, type Wrong } from '../register/fields';
import { useSay } from '../staff/kit/words';
import type { Author, Call } from './types';

const WORDS = {
  me: ['Tác giả gửi bài', 'The author who sends'],
  co: ['Đồng tác giả {n}', 'Co-author {n}'],
  add: ['Thêm đồng tác giả', 'Add a co-author'],
  remove: ['Bỏ đồng tác giả {n}', 'Remove co-author {n}'],
  apart: [
    'Thông tin tác giả được giữ riêng và mã hóa. Giám khảo không xem được; đừng ghi tên trong bài.',
    'Who you are is kept apart and encrypted. Judges never see it; do not write names in the work.',
  ],
  name: ['Họ và tên', 'Full name'],
  penName: ['Bút danh', 'Pen name'],
  birthDate: ['Ngày sinh (dd/mm/yyyy)', 'Birth date (dd/mm/yyyy)'],
  address: ['Địa chỉ', 'Address'],
  phone: ['Số điện thoại', 'Phone'],
  email: ['Email', 'E-mail'],
  workplace: ['Nơi công tác, học tập', 'Workplace or school'],
  post: ['Chức vụ', 'Post'],
  title: ['Học hàm, học vị', 'Academic title'],
  personalId: ['Số căn cước', 'Personal ID number'],
  ethnicity: ['Dân tộc', 'Ethnicity'],
  bankAccount: ['Tài khoản ngân hàng', 'Bank account'],
} as const;

type FieldName = Call['authorData'][number]['field'];

const INPUTS: Partial<
  Record<FieldName, { type?: string; inputMode?: 'numeric' | 'tel' | 'email' }>
> = {
  phone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  personalId: { inputMode: 'numeric' },
};

/** As long as the server takes them: what is longer could not be saved, nor anything with it. */
const LONGEST: Record<FieldName, number> = {
  ...{ name: 100, penName: 100, birthDate: 10, address: 300, phone: 30, email: 254 },
  ...{ workplace: 200, post: 120, title: 120, personalId: 20, ethnicity: 60, bankAccount: 120 },
};

interface AuthorsProps {
  authors: Author[];
  asked: Call['authorData'];
  most: number;
  wrong: Wrong;
  /** Typed by a clerk: no name is given by a registration. */
  typed?: boolean;
  change: (authors: Author[]) => void;
}

/** Who wrote it: the sender first, whose name is the registered one. */
export function Authors({ authors, asked, most, wrong, typed = false, change }: AuthorsProps) {
  const say = useSay(WORDS);
  const put = (at: number, author: Author) =>
    change(authors.map((one, index) => (index === at ? author : one)));
  return (
    <>
      <p className="dim small">{say('apart')}</p>
      {authors.map((author, index) => (
        <fieldset key={index} className="es-author">
          <legend>{index === 0 ? say('me') : say('co', { n: index })}</legend>
          <AuthorFields
            at={index}
            fixed={index === 0 && !typed}
            author={author}
            asked={asked}
            wrong={wrong}
            change={(one) => put(index, one)}
          />
          {index > 0 && (
            <button
              type="button"
              className="btn plain"
              onClick={() => change(authors.filter((_, other) => other !== index))}
            >
              {say('remove', { n: index })}
            </button>
          )}
        </fieldset>
      ))}
      {authors.length < most && (
        <p>
          <button
            type="button"
            className="btn quiet"
            onClick={() => change([...authors, { name: '' }])}
          >
            {say('add')}
          </button>
        </p>
      )}
      {wrong.get('authors') && <p className="error">{wrong.get('authors')}</p>}
    </>
  );
}

interface AuthorFieldsProps {
  at: number;
  /** The name is the registered one. */
  fixed: boolean;
  author: Author;
  asked: Call['authorData'];
  wrong: Wrong;
  change: (author: Author) => void;
}

function AuthorFields({ at, fixed, author, asked, wrong, change }: AuthorFieldsProps) {
  const say = useSay(WORDS);
  const fields = asked.filter(({ need }) => need !== 'winners');
  return fields.map(({ field, need }) => {
    const name = `authors[${at}].${field}`;
    return (
      <Field
        key={field}
        name={name}
        label={say(field)}
        optional={need === 'optional'}
        wrong={wrong}
      >
        {(attributes) => (
          <input
            {...attributes}
            {...INPUTS[field]}
            maxLength={LONGEST[field]}
            readOnly={fixed && field === 'name'}
            value={author[field] ?? ''}
            onChange={(event) => change({ ...author, [field]: event.target.value })}
          />
        )}
      </Field>
    );
  });
}
