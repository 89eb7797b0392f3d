import { useSay } from '../../kit/words';
import { Counted, Explained } from '../explained';
import { ReadyParagraph } from '../ready-paragraph';
import { usePrint } from '../report';
import type { WorksReport } from './works-report';

const WORDS = {
  works: ['tác phẩm', 'works'],
  authors: ['tác giả', 'authors'],
  perAuthor: ['tác phẩm mỗi tác giả', 'works per author'],
  accepted: ['đủ điều kiện / bị loại', 'accepted / not accepted'],
  coAuthored: ['tác phẩm nhiều tác giả', 'works of several authors'],
  units: ['đơn vị có tác phẩm', 'units with works'],
  words: ['chữ mỗi tác phẩm', 'words per work'],
  prizes: ['giải đã trao', 'prizes given'],
  live: ['Số liệu lúc {at}, còn thay đổi', 'As of {at}, still moving'],
  final: ['Số liệu lúc {at}', 'As of {at}'],
  asOf: ['đơn vị theo ngày {day}', 'units of {day}'],
} as const;

/** What a report of works says first: works and authors side by side, and the paragraph to be sent on. */
export function WorksHead({ report }: { report: WorksReport }) {
  const say = useSay(WORDS);
  const { day } = usePrint();
  const { scope, figures, paragraph, totals } = report;
  const at = `${scope.countedAtLocal.slice(11)} ${day(scope.countedAtLocal.slice(0, 10))}`;
  return (
    <Explained figures={figures}>
      <div className="lacquer rp-plaque">
        <p className="rp-when">
          <span className={`state ${scope.state === 'open' ? 'on' : 'wait'}`}>
            {say(scope.awarded ? 'final' : 'live', { at })}
          </span>
          <span className="dim small">{say('asOf', { day: day(scope.asOf) })}</span>
        </p>
        <dl className="rp-pair">
          {(['works', 'authors'] as const).map((id) => (
            <div key={id}>
              <dt>{say(id)}</dt>
              <dd>
                <Counted id={id} className="gilt" />
              </dd>
            </div>
          ))}
        </dl>
        <dl className="rp-more">
          <Line title={say('perAuthor')} ids={['per-author']} />
          <Line title={say('accepted')} ids={['accepted', 'rejected']} />
          <Line title={say('coAuthored')} ids={['co-authored']} />
          <Line title={say('units')} ids={['units', 'units-all']} />
          <Line title={say('words')} ids={['average-words']} />
          {totals.prizes !== null && <Line title={say('prizes')} ids={['prizes']} />}
        </dl>
      </div>
      <ReadyParagraph paragraph={paragraph} />
    </Explained>
  );
}

function Line({ title, ids }: { title: string; ids: string[] }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {ids.map((id, index) => (
          <span key={id}>
            {index > 0 && <span className="dim">/</span>}
            <Counted id={id} />
          </span>
        ))}
      </dd>
    </div>
  );
}
