import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { COLOURS } from './charts';
import { usePrint, type GroupLine, type Report } from './report';
import { ShareBar } from './share-bar';
import { REPORT_WORDS } from './words';

const WORDS = {
  ...REPORT_WORDS,
  provinces: ['Tỉnh, thành', 'Provinces'],
  provincesHint: [
    'Theo đơn vị cấp cao nhất trong danh mục của cuộc thi.',
    'By the units at the top of the contest’s tree.',
  ],
  ages: ['Độ tuổi', 'Age'],
  agesHint: ['Tuổi tròn vào ngày {day}.', 'Full years on {day}.'],
  sexes: ['Giới tính', 'Sex'],
  occupations: ['Nghề nghiệp', 'Occupation'],
  residences: ['Nơi ở', 'Residence'],
  residencesHint: [
    'Theo tỉnh, thành phố khai khi đăng ký.',
    'By the province named at registration.',
  ],
  notAsked: [
    'Phiếu đăng ký của cuộc thi không hỏi mục này nên không có gì để thống kê.',
    'The registration of this contest does not ask for it, so there is nothing to count.',
  ],
  none: ['Chưa có người dự thi.', 'Nobody has taken part yet.'],
} as const;

/** Who took part: where from, how old, of which sex, as far as the registration asks. */
export function Groups({ report }: { report: Report }) {
  const say = useSay(WORDS);
  const { day } = usePrint();
  const { provinces, residences, ages, sexes, occupations, scope } = report;
  return (
    <div className="rp-grid">
      <div>
        <Group title={say('provinces')} hint={say('provincesHint')} lines={provinces} />
        {residences.collected && (
          <Group title={say('residences')} hint={say('residencesHint')} lines={residences.lines} />
        )}
        <Group title={say('sexes')} lines={sexes.lines} isAsked={sexes.collected} />
      </div>
      <div>
        <Group
          title={say('ages')}
          hint={say('agesHint', { day: day(scope.asOf) })}
          lines={ages.lines}
          isAsked={ages.collected}
        />
        <Group
          title={say('occupations')}
          lines={occupations.lines}
          isAsked={occupations.collected}
        />
      </div>
    </div>
  );
}

interface GroupProps {
  title: string;
  hint?: string;
  lines: GroupLine[];
  isAsked?: boolean;
}

function Group({ title, hint, lines, isAsked = true }: GroupProps) {
  const say = useSay(WORDS);
  const { number, said } = usePrint();
  if (!isAsked || lines.length === 0) {
    return (
      <Panel title={title}>
        <p className="dim small">{say(isAsked ? 'none' : 'notAsked')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={title} hint={hint}>
      <div className="st-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col" className="right">
                {say('people')}
              </th>
              <th scope="col">{say('share')}</th>
              <th scope="col" className="right">
                {say('attempts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{said(line.name)}</th>
                <td className="num right">{number(line.people.part)}</td>
                <td>
                  <ShareBar share={line.people} colour={COLOURS.people} />
                </td>
                <td className="num right">{number(line.attempts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
