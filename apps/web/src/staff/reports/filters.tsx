import { NativeSelect } from '@mantine/core';
import type { Contest } from '../kit/api';
import { useSay } from '../kit/words';
import { Compared } from './compared';
import type { Asked, Report } from './report';

const WORDS = {
  label: ['Phạm vi báo cáo', 'What is reported'],
  scope: ['Phạm vi', 'Scope'],
  whole: ['Cả cuộc thi', 'The whole contest'],
  bands: ['Chia phổ điểm', 'Bands'],
  usual: ['100, 75, 50, 25%', '100, 75, 50, 25%'],
  hue: ['100, 75, 25%', '100, 75, 25%'],
  school: ['90, 80, 65, 50%', '90, 80, 65, 50%'],
  tens: ['Mỗi 10%', 'Every 10%'],
} as const;

const BANDS = [
  ['', 'usual'],
  ['100,75,25', 'hue'],
  ['90,80,65,50', 'school'],
  ['100,90,80,70,60,50,40,30,20,10', 'tens'],
] as const;

interface FiltersProps {
  contest: Contest;
  asked: Asked;
  ask: (changes: Asked) => void;
  report?: Report;
}

/** What is reported: all or one round, with which units, compared with what. */
export function Filters({ contest, asked, ask, report }: FiltersProps) {
  const say = useSay(WORDS);
  const rounds = contest.rounds.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <section className="st-fields rp-filters" aria-label={say('label')}>
      <NativeSelect
        label={say('scope')}
        value={asked.round ?? ''}
        data={[{ value: '', label: say('whole') }, ...rounds]}
        onChange={({ currentTarget }) => ask({ round: currentTarget.value })}
      />
      <Compared {...{ contest, asked, ask }} asOf={report?.scope.asOf} />
      <NativeSelect
        label={say('bands')}
        value={asked.bands ?? ''}
        data={BANDS.map(([value, phrase]) => ({ value, label: say(phrase) }))}
        onChange={({ currentTarget }) => ask({ bands: currentTarget.value })}
      />
    </section>
  );
}
