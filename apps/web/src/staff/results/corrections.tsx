import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { refreshGate, useScope, type Correction } from './api';
import { CorrectionItem } from './correction-item';
import { KINDS } from './correction-draft';
import { ProposeCorrection } from './propose-correction';

const WORDS = {
  title: ['Đính chính', 'Corrections'],
  hint: [
    'Mỗi đính chính cho thấy trước tác động, rồi cần người thứ hai duyệt nếu thể lệ yêu cầu. Tất cả được ghi vào sổ cái và hủy bỏ được bằng một đính chính khác.',
    'Each shows its effect first, then needs a second person where the rules say so. All are in the ledger and can be taken back by another one.',
  ],
  propose: ['Lập đính chính', 'Make a correction'],
  none: ['Chưa có đính chính nào', 'No corrections yet'],
} as const;

/** Corrections: proposed with their effect, decided by another person, taken back. */
export default function Corrections() {
  const say = useSay(WORDS);
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const appeal = search.get('appeal');
  /** What whoever came here from elsewhere wants to make. */
  const wanted = KINDS.find((kind) => kind === search.get('propose'));
  const [proposing, propose] = useState(appeal !== null || wanted !== undefined);
  const path = `${contestPath(scope.contest.id)}/corrections`;
  const query = useStaff<Schemas['CorrectionListDto']>(path);
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  /** A correction that an appeal led to is named there. */
  const proposed = async ({ id }: Correction) => {
    if (appeal !== null) {
      await change('PUT', `/api/staff/appeals/${appeal}/correction`, { correctionId: id });
    }
    propose(false);
    setSearch(scope.round ? { round: scope.round.id } : {}, { replace: true });
    read();
  };
  return (
    <Panel
      title={say('title')}
      hint={say('hint')}
      actions={!proposing && <Button onClick={() => propose(true)}>{say('propose')}</Button>}
    >
      {proposing && (
        <ProposeCorrection
          {...{ scope, path, proposed }}
          close={() => propose(false)}
          first={wanted && { kind: wanted }}
        />
      )}
      <Loaded query={query}>
        {({ corrections }) =>
          corrections.length === 0 ? (
            !proposing && <Empty title={say('none')} />
          ) : (
            <ol className="rs-versions">
              {corrections.map((correction) => (
                <CorrectionItem key={correction.id} {...{ correction, scope, path, read }} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}
