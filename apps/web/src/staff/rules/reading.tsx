import { useLanguage } from '../../i18n';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { clauseOf } from './places.rules';
import type { Mistake, Said } from './use-check';

const WORDS = {
  read: ['Người dự thi sẽ đọc', 'What contestants will read'],
  nothing: ['Chưa có điều nào khác mặc định.', 'Nothing yet that differs from the defaults.'],
  notYet: [
    'Còn {n} chỗ chưa đúng. Các câu dưới là của lần đúng gần nhất.',
    '{n} places are not right yet. The sentences are from when all were.',
  ],
} as const;

interface ReadingProps {
  said: Pick<Said, 'summary' | 'summaryEn'>;
  mistakes: Mistake[];
  nameOf: (path: string) => string;
}

/** The rules in sentences, as the server generates them from what is being written. */
export function Reading({ said, mistakes, nameOf }: ReadingProps) {
  const say = useSay(WORDS);
  const { language } = useLanguage();
  const sentences = language === 'vi' ? said.summary : said.summaryEn;
  return (
    <aside className="st-beside ru-reading" aria-label={say('read')} tabIndex={0}>
      <Panel title={say('read')}>
        {mistakes.length > 0 && (
          <div className="notice bad st-gap" role="status">
            <p>{say('notYet', { n: mistakes.length })}</p>
            <ul className="st-errors">
              {mistakes.map(({ path, words }, index) => (
                <li key={index}>
                  <button type="button" className="st-link" onClick={() => show(path)}>
                    {nameOf(path)}
                  </button>
                  : {words}
                </li>
              ))}
            </ul>
          </div>
        )}
        {sentences.length === 0 && <p className="dim">{say('nothing')}</p>}
        <ol className="st-sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </Panel>
    </aside>
  );
}

/** Leads to the clause, and in it to the first field that is wrong. */
function show(path: string): void {
  const clause = document.getElementById(`clause-${clauseOf(path)}`);
  const field =
    clause?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    clause ??
    document.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
