import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { Panel } from '../kit/desk';
import { NumField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dayOf } from './day';

const WORDS = {
  headcount: ['Biên chế', 'Headcounts'],
  headcountHint: [
    'Mỗi số có hiệu lực từ ngày ghi bên cạnh cho đến số tiếp theo; tỷ lệ tham gia chia cho số này.',
    'Each figure holds from its day until the next one; participation rates are shares of it.',
  ],
  headcountNone: ['Chưa có số biên chế.', 'No headcount yet.'],
  headcountPut: ['Ghi số biên chế', 'Set the headcount'],
  population: ['Dân số', 'Populations'],
  populationHint: [
    'Chỉ cần khi thể lệ so các đơn vị theo tỷ lệ người dự thi trên dân số. Mỗi số có hiệu lực từ ngày ghi bên cạnh.',
    'Only needed where units are compared by the share of their population. Each figure holds from its day.',
  ],
  populationNone: ['Chưa có số dân.', 'No population yet.'],
  populationPut: ['Ghi số dân', 'Set the population'],
  from: ['Từ ngày', 'From'],
  headcountOf: ['Số người', 'People'],
  populationOf: ['Số dân', 'Inhabitants'],
  remove: ['Xóa số của ngày {day}', 'Remove the figure of {day}'],
  removeShort: ['Xóa', 'Remove'],
} as const;

interface UnitCountsProps {
  what: 'headcount' | 'population';
  path: string;
  counts: { asOf: string; count: number }[];
  manage: boolean;
}

/** How many people a unit has, from which day on. */
export function UnitCounts({ what, path, counts, manage }: UnitCountsProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const [asOf, setAsOf] = useState('');
  const [count, setCount] = useState(NaN);
  const at = (day: string): string => `${path}/${what}s/${day}`;
  const put = async (): Promise<void> => {
    const sent = await sending.run(() => change('PUT', at(asOf), { [what]: count }, [path]));
    if (!sent) return;
    setAsOf('');
    setCount(NaN);
  };
  return (
    <Panel title={say(what)} hint={say(`${what}Hint`)}>
      {counts.length === 0 && <p className="dim">{say(`${what}None`)}</p>}
      <ul className="st-list">
        {counts.map((one) => (
          <li className="st-item" key={one.asOf}>
            <span className="num">
              {dayOf(one.asOf)}: <b>{f.number(one.count)}</b>
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
          className="st-row-form"
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
            label={say(`${what}Of`)}
            value={count}
            onChange={setCount}
            min={0}
            error={sending.at(what)}
            required
          />
          <Button type="submit" loading={sending.busy}>
            {say(`${what}Put`)}
          </Button>
        </form>
      )}
      <ProblemBox error={sending.error} />
    </Panel>
  );
}
