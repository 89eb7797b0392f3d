import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Query } from '../../api/query';
import { useWords } from '../../i18n/format';
import { change, contestPath, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
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
  takeBack: ['Thu hồi', 'Take back'],
  sure: [
    'Kết quả được tính lại như khi chưa có quyết định này: nhóm đồng hạng lại chờ, người bị bỏ qua lại có giải. Quyết định và việc thu hồi đều ở lại trong sổ.',
    'The result is computed as if this had not been decided: the tie waits again, who was passed over has the prize again. The decision and its taking back both stay on record.',
  ],
  takenBack: ['Đã thu hồi', 'Taken back'],
} as const;

type Decision = Schemas['DecisionDto'];

interface DecisionsProps {
  query: Query<Schemas['DecisionListDto']>;
  scope: Scope;
  /** Reads again what follows from decisions. */
  read: () => void;
}

/** What people decided, the newest first, with their minutes. */
export function Decisions({ query, scope, read }: DecisionsProps) {
  const say = useSay(WORDS);
  return (
    <Panel title={say('title')}>
      <Loaded query={query} heights={[4]}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p className="dim">{say('none')}</p>
          ) : (
            <ol className="rs-versions">
              {decisions.map((decision) => (
                <DecisionItem key={decision.id} {...{ decision, scope, read }} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

type DecisionItemProps = Omit<DecisionsProps, 'query'> & { decision: Decision };

function DecisionItem({ decision, scope, read }: DecisionItemProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const divisions = useDivisions(scope);
  const [asking, ask] = useState(false);
  const { zone } = scope.contest;
  const { id, kind, round, division, by, at, minutes, withdrawn } = decision;
  const where = [roundTitle(scope.contest, round) ?? say('overall'), divisions(division)];
  return (
    <li>
      <div className="rs-line">
        <h3>{say(kind)}</h3>
        <span className="dim">{where.filter(Boolean).join(', ')}</span>
        <span className="dim small num">{say('by', { by, at: f.exact(at, zone) })}</span>
        {withdrawn ? (
          <span className="state wait">{say('takenBack')}</span>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => ask(true)}>
            {say('takeBack')}
          </Button>
        )}
      </div>
      {minutes && <p className="rs-minutes">{minutes}</p>}
      {withdrawn && (
        <p className="dim small">
          {say('takenBack')}: {withdrawn.reason}{' '}
          {say('by', { by: withdrawn.by, at: f.exact(withdrawn.at, zone) })}
        </p>
      )}
      {asking && (
        <Confirm
          title={`${say('takeBack')}: ${say(kind)}`}
          verb={say('takeBack')}
          withReason
          act={async (reason) => {
            const path = `${contestPath(scope.contest.id)}/results/decisions/${id}/withdrawal`;
            try {
              await change('POST', path, { reason });
            } finally {
              read();
            }
          }}
          close={() => ask(false)}
        >
          <p>{say('sure')}</p>
        </Confirm>
      )}
    </li>
  );
}
