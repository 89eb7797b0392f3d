import { useLanguage } from '../../../i18n';
import { useSay } from '../../kit/words';
import { PairChart } from '../charts';
import { usePrint } from '../report';
import { ReportTable } from './report-table';
import { WORKS_WORDS } from './words';
import type { WorksReport } from './works-report';

const WORDS = {
  ...WORKS_WORDS,
  byMedium: ['Theo loại hình', 'By medium'],
  byGenre: ['Theo thể loại', 'By genre'],
  genre: ['Thể loại', 'Genre'],
  words: ['Chữ mỗi tác phẩm', 'Words per work'],
  byTier: ['Thu nhận theo cấp', 'Collecting by tier'],
  tier: ['Cấp', 'Tier'],
  passedUnits: ['Đơn vị đã chuyển', 'Units that passed works on'],
  passedWorks: ['Tác phẩm đã chuyển', 'Works passed on'],
  reasons: ['Lý do bị loại', 'Why works were not accepted'],
  reason: ['Lý do', 'Reason'],
  given: ['Giải đã trao', 'Prizes given'],
  prize: ['Giải', 'Prize'],
  provinces: ['Theo cấp cao nhất', 'By the units at the top'],
} as const;

interface PartProps {
  report: WorksReport;
}

/** Works and authors of each medium, and of each genre. */
export function Media({ report: { media, genres } }: PartProps) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const counted = [say('works'), say('authors'), say('accepted'), say('rejected')];
  const awarded = media.some(({ prizes }) => prizes !== null);
  return (
    <>
      <ReportTable
        title={say('byMedium')}
        columns={[say('medium'), ...counted, say('words'), ...(awarded ? [say('prizes')] : [])]}
        rows={media.map((line) => ({
          key: line.medium,
          cells: [
            line.name,
            ...[line.works, line.authors, line.accepted, line.rejected].map(number),
            number(line.averageWords),
            ...(awarded ? [number(line.prizes)] : []),
          ],
        }))}
      >
        <PairChart
          axis={say('medium')}
          names={{ people: say('authors'), attempts: say('works') }}
          marks={media.map(({ name, authors, works }) => ({
            ...{ name, people: authors, attempts: works },
          }))}
        />
      </ReportTable>
      {genres.length > 0 && (
        <ReportTable
          title={say('byGenre')}
          columns={[say('genre'), ...counted]}
          rows={genres.map((line) => ({
            key: `${line.medium} ${line.genre}`,
            cells: [
              `${line.name} · ${media.find(({ medium }) => medium === line.medium)?.name ?? ''}`,
              ...[line.works, line.authors, line.accepted, line.rejected].map(number),
            ],
          }))}
        />
      )}
    </>
  );
}

/** What each tier of collecting passed on, why works were not accepted, what was given. */
export function Passage({ report: { tiers, reasons, prizes, provinces } }: PartProps) {
  const say = useSay(WORDS);
  const { language } = useLanguage();
  const { number, percent } = usePrint();
  return (
    <div className="rp-grid">
      {tiers.length > 0 && (
        <ReportTable
          title={say('byTier')}
          columns={[say('tier'), say('passedUnits'), say('passedWorks')]}
          rows={tiers.map(({ name, units, works }) => ({
            key: name,
            cells: [name, number(units), number(works)],
          }))}
        />
      )}
      {reasons.length > 0 && (
        <ReportTable
          title={say('reasons')}
          columns={[say('reason'), say('works'), say('share')]}
          rows={reasons.map(({ code, name, works }) => ({
            key: code,
            cells: [name[language], number(works.part), percent(works.percent)],
          }))}
        />
      )}
      {provinces.length > 1 && (
        <ReportTable
          title={say('provinces')}
          columns={[say('unit'), say('works'), say('authors')]}
          rows={provinces.map(({ key, name, works, authors }) => ({
            key,
            cells: [name[language], number(works), number(authors)],
          }))}
        />
      )}
      {prizes.length > 0 && (
        <ReportTable
          title={say('given')}
          columns={[say('prize'), say('prizes')]}
          rows={prizes.map(({ prize, medium, given }) => ({
            key: `${medium} ${prize}`,
            cells: [`${prize} · ${medium ?? say('allMedia')}`, number(given)],
          }))}
        />
      )}
    </div>
  );
}
