import type { Query } from '../../api/query';
import { useWords } from '../../i18n/format';
import type { Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { roundTitle, useDivisions, type Scope } from './api';

const WORDS = {
  title: ['Quyết định đã ghi', 'Decisions on record'],
  none: ['Chưa có quyết định nào.', 'No decisions yet.'],
  overall: ['Chung cuộc', 'Overall'],
  order: ['Xếp thứ tự', 'An order'],
  'sub-question': ['Điểm câu hỏi phụ', 'Points of a sub-question'],
  boundary: ['Chọn người nhận giải', 'Who gets a prize'],
  collective: ['Chọn đơn vị nhận giải', 'Which units get a prize'],
  'passed-over': ['Bỏ qua một người đoạt giải', 'A winner passed over'],
  by: ['{by}, {at}', '{by}, {at}'],
} as const;

/** What people decided, the newest first, with their minutes. */
export function Decisions({
  query,
  scope,
}: {
  query: Query<Schemas['DecisionListDto']>;
  scope: Scope;
}) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const divisions = useDivisions(scope);
  const { zone } = scope.contest;
  return (
    <Panel title={say('title')}>
      <Loaded query={query} heights={[4]}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p className="dim">{say('none')}</p>
          ) : (
            <ol className="rs-versions">
              {decisions.map((decision) => (
                <li key={decision.id}>
                  <div className="rs-line">
                    <h3>{say(decision.kind)}</h3>
                    <span className="dim">
                      {[
                        roundTitle(scope.contest, decision.round) ?? say('overall'),
                        divisions(decision.division),
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                    <span className="dim small num">
                      {say('by', { by: decision.by, at: f.exact(decision.at, zone) })}
                    </span>
                  </div>
                  {decision.minutes && <p className="rs-minutes">{decision.minutes}</p>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}
