import { Bones, Trouble } from '../../../design/page';
import { Icon } from '../../../design/icon';
import { useWords } from '../../../i18n/format';
import type { Contest } from '../../kit/api';
import { Panel } from '../../kit/desk';
import { useSay } from '../../kit/words';
import { Compared } from '../compared';
import { useAsked, type Asked } from '../report';
import { Media, Passage } from './works-parts';
import { WorksGrowth } from './works-growth';
import { WorksHead } from './works-head';
import { WorksJury } from './works-jury';
import { useWorksReport, worksReportPath, type WorksReport } from './works-report';
import { WorksTimes } from './works-times';
import { WorksUnits } from './works-units';

const WORDS = {
  label: ['Phạm vi báo cáo', 'What is reported'],
  files: ['Tải về', 'Downloads'],
  pdf: ['PDF để trình ký', 'PDF to be signed'],
  xlsx: ['Bảng tính XLSX', 'XLSX workbook'],
} as const;

/** The report of a contest's works: what was sent, by whom, what became of it. */
export function WorksReportPage({ contest }: { contest: Contest }) {
  const { t } = useWords();
  const [asked, ask] = useAsked();
  const { data, shown, error, refresh } = useWorksReport(contest.id, asked);
  return (
    <>
      <WorksFilters {...{ contest, asked, ask }} report={data} />
      {!!error && <Trouble error={error} retry={refresh} />}
      {shown && !(error && !data) && (
        <div className={data ? undefined : 'rp-old'} aria-busy={!data}>
          <WorksHead report={shown} />
          <Media report={shown} />
          <WorksUnits report={shown} />
          <Passage report={shown} />
          <WorksJury report={shown} />
          <WorksTimes report={shown} />
          <WorksGrowth id={contest.id} report={shown} stale={worksReportPath(contest.id, asked)} />
        </div>
      )}
      {!shown && !error && <Bones label={t('page.loading')} heights={[14, 8, 14]} />}
      <WorksFiles contest={contest} asked={asked} />
    </>
  );
}

interface FiltersProps {
  contest: Contest;
  asked: Asked;
  ask: (changes: Asked) => void;
  report?: WorksReport;
}

function WorksFilters({ contest, asked, ask, report }: FiltersProps) {
  const say = useSay(WORDS);
  return (
    <section className="st-fields rp-filters" aria-label={say('label')}>
      <Compared {...{ contest, asked, ask }} asOf={report?.scope.asOf} />
    </section>
  );
}

function WorksFiles({ contest, asked }: { contest: Contest; asked: Asked }) {
  const say = useSay(WORDS);
  return (
    <Panel title={say('files')}>
      <div className="st-actions">
        {(['pdf', 'xlsx'] as const).map((kind) => (
          <a
            key={kind}
            className="btn quiet"
            href={worksReportPath(contest.id, asked, `works-report.${kind}`)}
            download={`${contest.slug}-bao-cao-tac-pham.${kind}`}
          >
            <Icon name="down" />
            {say(kind)}
          </a>
        ))}
      </div>
    </Panel>
  );
}
