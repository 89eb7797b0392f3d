import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/format';
import { bankPath, queryOf, useStaff, type Question, type Schemas } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { Empty, Loaded } from '../kit/states';
import { Pager } from '../kit/pager';
import { useSay } from '../kit/words';
import { BANK_WORDS, TYPES } from './words';

const WORDS = {
  ...BANK_WORDS,
  search: ['Tìm (không cần dấu)', 'Search (accents do not count)'],
  state: ['Trạng thái', 'State'],
  no: ['Đang dùng', 'In use'],
  only: ['Đã rút', 'Retired'],
  all: ['Tất cả', 'All'],
  none: ['Không có câu hỏi nào', 'No questions'],
  noneHint: [
    'Đổi bộ lọc, thêm câu hỏi hoặc nhập từ tệp.',
    'Change the filter, add a question or import a file.',
  ],
  total: ['{n} câu hỏi', '{n} questions'],
  version: ['v{n}', 'v{n}'],
  caption: ['Câu hỏi', 'Questions'],
} as const;

const LEVELS = ['', '1', '2', '3', '4', '5'] as const;

interface Filter {
  q: string;
  topic: string;
  difficulty: string;
  type: '' | Question['type'];
  retired: 'no' | 'only' | 'all';
}

const NO_FILTER: Filter = { q: '', topic: '', difficulty: '', type: '', retired: 'no' };

interface QuestionListProps {
  bankId: string;
  edit: (question: Question) => void;
  /** Grows with every change made beside the list. */
  seen: number;
}

/** The questions of a bank, searched and filtered, a page at a time. */
export function QuestionList({ bankId, edit, seen }: QuestionListProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const [after, setAfter] = useState('');
  const [asked] = useDebouncedValue(filter, 250);
  const path = bankPath(bankId);
  const topics = useStaff<Schemas['TopicsAnswerDto']>(`${path}/topics`);
  const query = useStaff<Schemas['QuestionsAnswerDto']>(
    `${path}/questions${queryOf({ ...asked, after })}`,
  );
  const { refresh } = query;
  useEffect(() => {
    if (seen > 0) refresh();
  }, [seen, refresh]);
  const put = (changes: Partial<Filter>): void => {
    setAfter('');
    setFilter({ ...filter, ...changes });
  };
  const names = [...new Set(topics.data?.topics.map(({ topic }) => topic))];
  return (
    <>
      <div className="st-search" role="search">
        <TextInput
          type="search"
          label={say('search')}
          value={filter.q}
          onChange={({ currentTarget }) => put({ q: currentTarget.value })}
        />
        <ChoiceField
          label={say('topic')}
          value={filter.topic}
          choices={['', ...names].map((name) => [name, name || say('any')])}
          onChange={(topic) => put({ topic })}
        />
        <ChoiceField
          label={say('difficulty')}
          value={filter.difficulty}
          choices={LEVELS.map((level) => [level as string, level || say('any')])}
          onChange={(difficulty) => put({ difficulty })}
        />
        <ChoiceField
          label={say('type')}
          value={filter.type}
          choices={(['', ...TYPES] as const).map((one) => [one, one ? say(one) : say('any')])}
          onChange={(type) => put({ type })}
        />
        <ChoiceField
          label={say('state')}
          value={filter.retired}
          choices={(['no', 'only', 'all'] as const).map((one) => [one, say(one)])}
          onChange={(retired) => put({ retired })}
        />
      </div>
      <Loaded query={query} heights={[3, 3, 3, 3]}>
        {({ questions, total, next }) =>
          questions.length === 0 ? (
            <Empty title={say('none')}>
              <p>{say('noneHint')}</p>
            </Empty>
          ) : (
            <>
              <p className="dim small" role="status">
                {say('total', { n: f.number(total) })}
              </p>
              <Table questions={questions} edit={edit} />
              <Pager moved={after !== ''} next={next} go={(to) => setAfter(to ?? '')} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Table({ questions, edit }: { questions: Question[]; edit: (question: Question) => void }) {
  const say = useSay(WORDS);
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('caption')}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('stem')}</th>
            <th scope="col">{say('type')}</th>
            <th scope="col">{say('topic')}</th>
            <th scope="col">{say('difficulty')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.id}>
              <td className="num">
                {question.code}
                <span className="dim small"> {say('version', { n: question.version })}</span>
              </td>
              <td className="st-stem-cell">
                <button type="button" className="st-link" onClick={() => edit(question)}>
                  {question.stem}
                </button>
                {question.retiredAt && <span className="st-chip bad">{say('only')}</span>}
              </td>
              <td>{say(question.type)}</td>
              <td>{question.topic}</td>
              <td className="num">{question.difficulty}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
