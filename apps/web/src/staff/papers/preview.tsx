import { useState } from 'react';
import { useWords } from '../../i18n/format';
import {
  queryOf,
  roundPath,
  useStaff,
  type Round,
  type RulesAnswer,
  type Schemas,
} from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Xem thử một mã đề', 'Look at a paper'],
  sealed: [
    'Đề thật của vòng thi, với đáp án. Chỉ ban tổ chức thấy trang này.',
    'A real paper of the round, with its key. Only organisers see this page.',
  ],
  unsealed: [
    'Một đề như thể lệ có thể rút ra; đề thật chỉ có sau khi niêm phong.',
    'A paper as the rules could draw it; real ones exist after sealing only.',
  ],
  variant: ['Mã đề', 'Variant'],
  right: ['Đáp án đúng', 'Right'],
  number: ['Đáp số {n}', 'Answer {n}'],
  tolerance: ['sai số {n}', 'tolerance {n}'],
  points: ['{n} điểm', '{n} points'],
} as const;

/** A variant as a contestant would see it, its key in the margin. */
export function Preview({ round }: { round: Round }) {
  const say = useSay(WORDS);
  const [variant, setVariant] = useState('0');
  const path = roundPath(round.id);
  const rules = useStaff<RulesAnswer>(round.sealed ? `${path}/rules` : null);
  const query = useStaff<Schemas['PreviewDto']>(
    `${path}/preview${queryOf({ variant: round.sealed ? variant : '' })}`,
  );
  const count = rules.data?.rules.variants ?? 1;
  return (
    <Panel title={say('title')} hint={say(round.sealed ? 'sealed' : 'unsealed')}>
      {round.sealed && (
        <div className="st-import st-gap">
          <ChoiceField
            label={say('variant')}
            value={variant}
            choices={Array.from({ length: count }, (_, n) => [String(n), String(101 + n)])}
            onChange={setVariant}
          />
        </div>
      )}
      <Loaded query={query} heights={[6, 6, 6]}>
        {({ paper, key }) => (
          <ol className="st-paper">
            {paper.questions.map((question) => (
              <Shown
                key={question.no}
                question={question}
                answer={key.find(({ no }) => no === question.no)}
              />
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  );
}

type Asked = Schemas['PreviewDto']['paper']['questions'][number];

function Shown({ question, answer }: { question: Asked; answer?: Schemas['PreviewKeyDto'] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { no, stem, image, options, points } = question;
  return (
    <li>
      <span className="no">{no}</span>
      <div>
        <p className="st-stem">{stem}</p>
        {image && <img src={image.url} alt={image.alt} width={image.width} height={image.height} />}
        <ul className="st-choices">
          {options?.map(({ id, text }) => {
            const right = answer?.correct.includes(id) ?? false;
            return (
              <li key={id}>
                <span className={`st-letter ${right ? 'right' : ''}`}>{id}</span>
                <span>
                  {text}
                  {right && <span className="sr"> ({say('right')})</span>}
                </span>
              </li>
            );
          })}
        </ul>
        {answer?.value !== undefined && (
          <p className="state on">
            {say('number', { n: f.number(answer.value) })}
            {answer.tolerance ? `, ${say('tolerance', { n: f.number(answer.tolerance) })}` : ''}
          </p>
        )}
        {answer?.explanation && <p className="dim small">{answer.explanation}</p>}
        <p className="dim small">{say('points', { n: f.number(points) })}</p>
      </div>
    </li>
  );
}
