import { useSay } from '../staff/kit/words';
import { Sheet } from './sheet';

const WORDS = {
  title: ['Chấm bằng bàn phím', 'Marking by keyboard'],
  figures: ['gõ điểm của tiêu chí đang chọn', 'type the points of the criterion'],
  steps: ['lên, xuống một bước điểm', 'one step up or down'],
  ends: ['0 điểm, điểm tối đa', 'nothing, or the maximum'],
  levels: ['lên, xuống một mức', 'one level up or down'],
  criteria: ['tiêu chí trước, sau', 'criterion before, after'],
  enter: ['tiêu chí chưa có điểm; đủ rồi thì khóa', 'next open criterion; when all are done, lock'],
  space: ['cuộn bài xuống, lên', 'scroll the work down, up'],
  next: ['bài sau, bài trước', 'next, previous work'],
  comment: ['nhận xét', 'comment'],
  note: ['ghi chú riêng, chỉ mình bạn thấy', 'private note, seen by you alone'],
  flag: ['gắn cờ báo trưởng ban', 'flag for the chief judge'],
  lock: ['khóa điểm', 'lock the mark'],
  work: ['về bài, về thang điểm', 'to the work, to the rubric'],
  conflict: ['xin trả bài vì xung đột lợi ích', 'hand back: conflict of interest'],
  queue: ['hàng bài', 'list of works'],
  escape: ['ra khỏi ô đang viết', 'out of a text'],
  help: ['bảng phím này', 'this overview'],
} as const;

const KEYS: readonly (readonly [keys: readonly string[], what: keyof typeof WORDS])[] = [
  [['0', '…', '9'], 'figures'],
  [['←', '→'], 'steps'],
  [['↑', '↓'], 'criteria'],
  [['PgUp', 'PgDn'], 'levels'],
  [['Home', 'End'], 'ends'],
  [['Enter'], 'enter'],
  [['Space', '⇧ Space'], 'space'],
  [['N', 'P'], 'next'],
  [['L'], 'lock'],
  [['C'], 'comment'],
  [['G'], 'note'],
  [['F'], 'flag'],
  [['X'], 'conflict'],
  [['W', 'R'], 'work'],
  [['Q'], 'queue'],
  [['Esc'], 'escape'],
  [['?'], 'help'],
];

/** The keys of the desk, on one sheet. */
export function KeysHelp({ close }: { close: () => void }) {
  const say = useSay(WORDS);
  return (
    <Sheet title={say('title')} close={close} wide>
      <dl className="jd-keys">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
