import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { NumField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dayOf } from './day';

const WORDS = {
  title: ['Biên chế', 'Headcounts'],
  hint: [
    'Mỗi số có hiệu lực từ ngày ghi bên cạnh cho đến số tiếp theo; tỷ lệ tham gia chia cho số này.',
    'Each figure holds from its day until the next one; participation rates are shares of it.',
  ],
  none: ['Chưa có số biên chế.', 'No headcount yet.'],
  from: ['Từ ngày', 'From'],
  people: ['Số người', 'People'],
  put: ['Ghi số biên chế', 'Set the headcount'],
  remove: ['Xóa số của ngày {day}', 'Remove the figure of {day}'],
  removeShort: ['Xóa', 'Remove'],
} as const;

/** How many people a unit has, from which day on. */
export function Headcounts({
  path,
  headcounts,
  manage,
}: {
  path: string;
  headcounts: Schemas['HeadcountDto'][];
  manage: boolean;
}) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const [asOf, setAsOf] = useState('');
  const [headcount, setHeadcount] = useState(NaN);
  const at = (day: string): string => `${path}/headcounts/${day}`;
  const put = async (): Promise<void> => {
    const sent = await sending.run(() => change('PUT', at(asOf), { headcount }, [path]));
    if (!sent) return;
    setAsOf('');
    setHeadcount(NaN);
  };
  return (
    <Panel title={say('title')} hint={say('hint')}>
      {headcounts.length === 0 && <p className="dim">{say('none')}</p>}
      <ul className="st-list">
        {headcounts.map((one) => (
          <li className="st-item" key={one.asOf}>
            <span className="num">
              {dayOf(one.asOf)}: <b>{f.number(one.headcount)}</b>
            </span>
            {manage && (
              <Button
                variant="default"
                aria-label={say('remove', { day: dayOf(one.asOf) })}
                onClick={() => {
                  void sending.run(() => change('DELETE', at(one.asOf), undefined, [path]));
                }}
              >
                {say('removeShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {manage && (
        <form
          className="st-line"
          onSubmit={(event) => {
            event.preventDefault();
            void put();
          }}
        >
          <TextInput
            type="date"
            label={say('from')}
            value={asOf}
            onChange={({ currentTarget }) => setAsOf(currentTarget.value)}
            required
          />
          <NumField
            label={say('people')}
            value={headcount}
            onChange={setHeadcount}
            min={0}
            error={sending.at('headcount')}
            required
          />
          <Button type="submit" loading={sending.busy}>
            {say('put')}
          </Button>
        </form>
      )}
      <ProblemBox error={sending.error} />
    </Panel>
  );
}
