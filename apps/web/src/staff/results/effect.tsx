import { useWords } from '../../i18n/format';
import type { Schemas } from '../kit/api';
import { useSay } from '../kit/words';
import { roundTitle, useDivisions, type Scope } from './api';

const WORDS = {
  title: ['Tác động', 'Effect'],
  nothing: ['Không thứ hạng hay giải nào thay đổi.', 'No rank and no prize changes.'],
  live: [
    'Vòng thi còn mở: bảng trực tiếp thay đổi theo; chưa có kết quả để so sánh.',
    'The round is still open: live boards follow; there is no result to compare yet.',
  ],
  actual: [
    'Giá trị dự đoán {round}: {before} thành {after}',
    'Actual value of {round}: {before} becomes {after}',
  ],
  ranks: [
    '{where}: {changed} người đổi hạng ({up} lên, {down} xuống), {entered} người được xếp, {left} người mất hạng',
    '{where}: {changed} change rank ({up} up, {down} down), {entered} get one, {left} lose theirs',
  ],
  overall: ['Chung cuộc', 'Overall'],
  prize: ['{name} ({where})', '{name} ({where})'],
  enter: ['thêm {names}', 'in: {names}'],
  leave: ['mất {names}', 'out: {names}'],
  waiting: ['{n} suất chờ quyết định', '{n} places wait for a decision'],
  time: ['{n} lượt đang làm được thêm giờ', '{n} running attempts get more time'],
  cut: ['{n} lượt trong đó bị giờ đóng cắt ngắn', '{n} of them are cut short by the close'],
  credit: [
    '{n} lượt của {people} người đang làm lúc đó được trừ thời gian sự cố',
    '{n} attempts of {people} people ran then and get the time of the outage back',
  ],
  again: ['{people} người được thi bù một lượt', '{people} people may take one attempt more'],
  struck: [
    '{n} lượt bị sự cố, sẽ không tính khi lượt thi bù được nộp ({ended} lượt trong đó hết giờ tự nộp)',
    '{n} attempts that were struck count no more once their replacement is handed in ({ended} of them were handed in by the clock)',
  ],
  unbegun: ['{n} người không vào thi được lúc đó', '{n} people could not begin one then'],
  keyShown: [
    'Thể lệ đã cho người dự thi xem đáp án từ lúc đóng vòng: có người đã biết đáp án. Khi duyệt, đáp án được đóng lại đến hết thời gian thi bù.',
    'The rules have shown contestants the key since the close: some know it. With the approval it is closed again until the time for this is over.',
  ],
  those: ['Những người ấy: {names}', 'They are: {names}'],
  andMore: ['và {n} người khác', 'and {n} more'],
  ended: [
    '{n} lượt trong đó hết giờ và tự nộp khi sự cố chưa xong',
    '{n} of them were handed in by the clock while it lasted',
  ],
  moves: ['Thứ hạng cao nhất thay đổi', 'The highest places that change'],
  from: ['Trước', 'Before'],
  to: ['Sau', 'After'],
  name: ['Họ và tên', 'Name'],
} as const;

type EffectOf = Schemas['EffectDto'];

/** What a correction would change: actual values, ranks, and who enters and leaves each prize list. */
export function Effect({ effect, scope }: { effect: EffectOf; scope: Scope }) {
  const say = useSay(WORDS);
  const lines = useLines(effect, scope);
  return (
    <div role="group" className="rs-effect" aria-label={say('title')}>
      <p className="rs-label">{say('title')}</p>
      {!effect.computed && !effect.replacement && <p>{say('live')}</p>}
      {effect.computed && lines.length === 0 && <p>{say('nothing')}</p>}
      {lines.length > 0 && (
        <ul className="st-errors">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {effect.moves.length > 0 && <Moves effect={effect} />}
    </div>
  );
}

/** Every change as a sentence. */
function useLines(effect: EffectOf, scope: Scope): string[] {
  const say = useSay(WORDS);
  const { f } = useWords();
  const divisions = useDivisions(scope);
  const where = ({ round, division }: { round: string | null; division: string | null }): string =>
    [roundTitle(scope.contest, round) ?? say('overall'), divisions(division)]
      .filter(Boolean)
      .join(', ');
  const swaps = (enter: string[], leave: string[], waiting = 0): string =>
    [
      enter.length > 0 && say('enter', { names: enter.join(', ') }),
      leave.length > 0 && say('leave', { names: leave.join(', ') }),
      waiting > 0 && say('waiting', { n: f.number(waiting) }),
    ]
      .filter(Boolean)
      .join('; ');
  const names = (people: { name: string }[]): string[] => people.map(({ name }) => name);
  const actual = effect.actual.map(({ round, before, after }) =>
    say('actual', {
      round: roundTitle(scope.contest, round) ?? '',
      before: f.number(before),
      after: f.number(after),
    }),
  );
  const ranks = effect.ranks
    .filter(({ changed, entered, left }) => changed + entered + left > 0)
    .map(({ changed, up, down, entered, left, ...of }) =>
      say('ranks', {
        where: where(of),
        changed: f.number(changed),
        up: f.number(up),
        down: f.number(down),
        entered: f.number(entered),
        left: f.number(left),
      }),
    );
  const prizes = effect.prizes.map(
    ({ name, enter, leave, waiting, ...of }) =>
      `${say('prize', { name, where: where(of) })}: ${swaps(names(enter), names(leave), waiting)}`,
  );
  const collectives = effect.collectives.map(
    ({ award, group, tier, enter, leave }) =>
      `${[award, group, tier].filter(Boolean).join(' · ')}: ${swaps(enter, leave)}`,
  );
  return [
    ...[...actual, ...prizes, ...collectives, ...ranks],
    ...timeLines(effect, say, f.number),
    ...againLines(effect, say, f.number),
  ];
}

type Say = ReturnType<typeof useSay<typeof WORDS>>;
type Print = (value: number) => string;

/** Who may take an attempt again. */
function againLines({ replacement }: EffectOf, say: Say, print: Print): string[] {
  if (!replacement) return [];
  const { people, struck, endedByClock, keyShown, first } = replacement;
  const names = first.map(({ name, no }) => `${name} (${no})`);
  if (people > first.length) names.push(say('andMore', { n: print(people - first.length) }));
  return [
    say('again', { people: print(people) }),
    struck > 0 && say('struck', { n: print(struck), ended: print(endedByClock) }),
    people > struck && say('unbegun', { n: print(people - struck) }),
    keyShown && say('keyShown'),
    say('those', { names: names.join(', ') }),
  ].filter((line) => line !== false);
}

function timeLines({ time, credit }: EffectOf, say: Say, print: Print): string[] {
  if (credit) {
    const { attempts, people, endedByClock } = credit;
    const ended = endedByClock > 0 ? [say('ended', { n: print(endedByClock) })] : [];
    return [say('credit', { n: print(attempts), people: print(people) }), ...ended];
  }
  if (!time) return [];
  const cut = time.cut > 0 ? [say('cut', { n: print(time.cut) })] : [];
  return [say('time', { n: print(time.attempts) }), ...cut];
}

function Moves({ effect: { moves } }: { effect: EffectOf }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const rank = (value: number | null): string => (value === null ? '–' : f.number(value));
  return (
    <details>
      <summary>{say('moves')}</summary>
      <div className="st-scroll rs-tall" tabIndex={0} role="region" aria-label={say('moves')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col" className="right">
                {say('from')}
              </th>
              <th scope="col" className="right">
                {say('to')}
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ person, round, before, after }) => (
              <tr key={`${person.no}/${round}`}>
                <td>{person.name}</td>
                <td className="num right">{rank(before)}</td>
                <td className="num right">{rank(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
