import { useSay } from '../../kit/words';
import { Counted, Explained } from '../explained';
import { Line, OutOf, Plaque } from '../plaque';
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
  asOf: ['đơn vị theo ngày {day}', 'units of {day}'],
} as const;

/** What a report of works says first: works and authors side by side, and the paragraph to be sent on. */
export function WorksHead({ report }: { report: WorksReport }) {
  const say = useSay(WORDS);
  const { day } = usePrint();
  const { scope, figures, paragraph, totals } = report;
  return (
    <Explained figures={figures}>
      <Plaque
        scope={scope}
        final={scope.awarded}
        asOf={say('asOf', { day: day(scope.asOf) })}
        pair={[
          ['works', say('works')],
          ['authors', say('authors')],
        ]}
      >
        <Line title={say('perAuthor')}>
          <Counted id="per-author" />
        </Line>
        <Line title={say('accepted')}>
          <OutOf ids={['accepted', 'rejected']} />
        </Line>
        <Line title={say('coAuthored')}>
          <Counted id="co-authored" />
        </Line>
        <Line title={say('units')}>
          <OutOf ids={['units', 'units-all']} />
        </Line>
        <Line title={say('words')}>
          <Counted id="average-words" />
        </Line>
        {totals.prizes !== null && (
          <Line title={say('prizes')}>
            <Counted id="prizes" />
          </Line>
        )}
      </Plaque>
      <ReadyParagraph paragraph={paragraph} />
    </Explained>
  );
}
