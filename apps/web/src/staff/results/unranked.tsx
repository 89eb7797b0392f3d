import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { Pager } from '../kit/pager';
import { useSay } from '../kit/words';
import { resultPath, type Scope } from './api';
import { fieldWords, unrankedWords } from './words';

const WORDS = {
  title: ['Không xếp hạng', 'Without a rank'],
  show: ['Xem danh sách', 'Show the list'],
  none: ['Mọi người dự thi đều có thứ hạng.', 'Everybody who took part has a rank.'],
  no: ['Số', 'No.'],
  name: ['Họ và tên', 'Name'],
  reason: ['Lý do', 'Reason'],
} as const;

/** Those who took part and have no rank, each with the reason. */
export function Unranked({ scope, division }: { scope: Scope; division: string | null }) {
  const say = useSay(WORDS);
  const [shown, show] = useState(false);
  return (
    <Panel
      title={say('title')}
      actions={
        !shown && (
          <Button variant="default" onClick={() => show(true)}>
            {say('show')}
          </Button>
        )
      }
    >
      {shown && <List scope={scope} division={division} />}
    </Panel>
  );
}

function List({ scope, division }: { scope: Scope; division: string | null }) {
  const say = useSay(WORDS);
  const reasons = useSay(unrankedWords);
  const fields = useSay(fieldWords);
  const [after, setAfter] = useState(0);
  const query = useStaff<Schemas['OutsDto']>(
    resultPath(scope, 'unranked', { division, after: after || null }),
  );
  const detail = (text: string): string =>
    text
      .split(',')
      .map((part) => fields(part.trim() as keyof typeof fieldWords) || part.trim())
      .join(', ');
  return (
    <Loaded query={query} heights={[3, 3]}>
      {({ people, next }) =>
        people.length === 0 ? (
          <p className="dim">{say('none')}</p>
        ) : (
          <>
            <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
              <table className="st-table">
                <thead>
                  <tr>
                    <th scope="col">{say('no')}</th>
                    <th scope="col">{say('name')}</th>
                    <th scope="col">{say('reason')}</th>
                  </tr>
                </thead>
                <tbody>
                  {people.map(({ person, reason, detail: more }) => (
                    <tr key={person.no}>
                      <td className="num">{person.no}</td>
                      <td>
                        {person.name}
                        <div className="dim small">{person.unit}</div>
                      </td>
                      <td>
                        {reasons(reason)}
                        {more && reason === 'missing-data' && (
                          <span className="dim">: {detail(more)}</span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager moved={after > 0} next={next} go={(to) => setAfter(to ?? 0)} />
          </>
        )
      }
    </Loaded>
  );
}
