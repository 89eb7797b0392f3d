import { Link } from 'wouter';
import type { ContestDetail } from '../api/types';
import { Copy } from '../design/copy';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { awardsPage, type Awards } from './awards';

const WORDS = {
  title: ['Ai cũng kiểm tra được', 'Anyone can check'],
  how: [
    'Gói dữ liệu có thể lệ, mọi điểm chấm theo mã phách, quyết định của Hội đồng và danh sách giải, không có thông tin cá nhân. Tải về rồi chạy một lệnh: điểm, cách xử lý chênh lệch và giải được tính lại từ đầu.',
    'The bundle has the rules, every mark by code, the jury’s decisions and the award list, without personal data. Fetch it and run one command: marks, what their differences led to, and prizes are computed from the beginning.',
  ],
  copy: ['Chép lệnh', 'Copy the command'],
  sha: [
    'SHA-256 của danh sách theo mã phách mà Hội đồng đã ký',
    'SHA-256 of the list by codes, as the jury signed it',
  ],
  files: ['Tải về', 'Files'],
  pdf: ['Danh sách giải (PDF)', 'Award list (PDF)'],
  docx: ['Danh sách giải (DOCX)', 'Award list (DOCX)'],
  xlsx: ['Danh sách giải (XLSX)', 'Award list (XLSX)'],
  bundle: ['Gói dữ liệu đã ký (JSON)', 'Signed bundle (JSON)'],
  page: ['Bản lưu tĩnh của trang này', 'Static copy of this page'],
  versions: ['Các phiên bản', 'Versions'],
  version: ['Phiên bản {n}', 'Version {n}'],
  inForce: ['có hiệu lực', 'in force'],
} as const;

const LISTS = ['pdf', 'docx', 'xlsx'] as const;

interface AwardFilesProps {
  contest: ContestDetail;
  awards: Awards;
}

/** Files of an award list, how to check it, every version with its reason. */
export function AwardFiles({ contest, awards }: AwardFilesProps) {
  const say = useSay(WORDS);
  const { slug } = contest;
  const name = `${slug}-awards-v${awards.version}.json`;
  const command = `bangvang replay ${name}`;
  const { filesUrl } = awards;
  const file = (url: string, words: string, download?: string) => (
    <li key={url}>
      <a href={url} download={download}>
        <Icon name={download === undefined ? 'next' : 'down'} />
        {words}
      </a>
    </li>
  );
  return (
    <>
      <section className="section">
        <h2>{say('title')}</h2>
        <div className="pair">
          <div className="stack">
            <p>{say('how')}</p>
            <p className="mono results-command">{command}</p>
            <Copy text={command} label={say('copy')} />
            <p className="dim small">
              {say('sha')}: <span className="mono">{awards.sha256}</span>
            </p>
          </div>
          <div>
            <h3>{say('files')}</h3>
            <ul className="results-links">
              {filesUrl &&
                LISTS.map((kind) =>
                  file(`${filesUrl}danh-sach-giai.${kind}`, say(kind), `${slug}-giai.${kind}`),
                )}
              {file(
                `/api/contests/${slug}/awards/bundle?version=${awards.version}`,
                say('bundle'),
                name,
              )}
              {filesUrl && file(filesUrl, say('page'))}
            </ul>
          </div>
        </div>
      </section>
      {awards.versions.length > 1 && <History {...{ contest, awards }} />}
    </>
  );
}

function History({ contest, awards }: AwardFilesProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <section className="section">
      <h2>{say('versions')}</h2>
      <ol className="results-versions">
        {awards.versions.map(({ version, publishedAt, reason }, index) => (
          <li key={version}>
            <Link
              href={awardsPage(contest.slug, version)}
              aria-current={version === awards.version ? 'page' : undefined}
            >
              {say('version', { n: version })}
            </Link>{' '}
            <span className="dim num">{f.instant(publishedAt, contest.zone)}</span>{' '}
            {index === 0 && <span className="state on">{say('inForce')}</span>}
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
