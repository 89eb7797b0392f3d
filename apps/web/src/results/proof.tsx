import { Link } from 'wouter';
import type { ContestDetail } from '../api/types';
import { Copy } from '../design/copy';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { REASON_WORDS } from '../staff/results/correction-words';
import type { Publication, Result, Versions } from './published';

const WORDS = {
  title: ['Ai cũng kiểm tra được', 'Anyone can check'],
  how: [
    'Gói dữ liệu có thể lệ, đề và đáp án đã niêm phong, mọi lượt thi dưới số báo danh, không có thông tin cá nhân. Tải về rồi chạy một lệnh trên máy bất kỳ: kết quả được tính lại từ đầu, khác một chỗ là báo lỗi.',
    'The bundle has the rules, the sealed papers with their keys and every attempt under a number, without personal data. Fetch it and run one command on any computer: the result is computed from the beginning, and a single difference is reported.',
  ],
  copy: ['Chép lệnh', 'Copy the command'],
  files: ['Tải về', 'Files'],
  page: ['Bản lưu tĩnh của trang này', 'Static copy of this page'],
  bundle: ['Gói dữ liệu đã ký (JSON)', 'Signed bundle (JSON)'],
  key: ['Khóa công khai để kiểm chữ ký', 'Public key of the signature'],
  pdf: ['Danh sách (PDF)', 'List (PDF)'],
  xlsx: ['Toàn bộ kết quả (XLSX)', 'Whole result (XLSX)'],
  sha: ['SHA-256 của gói', 'SHA-256 of the bundle'],
  versions: ['Các phiên bản', 'Versions'],
  version: ['Phiên bản {n}', 'Version {n}'],
  inForce: ['có hiệu lực', 'in force'],
  corrections: ['Điều chỉnh đã thực hiện', 'Corrections made'],
  reversed: ['đã hủy bỏ', 'taken back'],
  'void-attempt': ['Hủy một lượt thi', 'An attempt voided'],
  disqualify: ['Loại một người', 'A person disqualified'],
  'correct-key': ['Sửa đáp án', 'A key corrected'],
  'extend-round': ['Kéo dài vòng thi', 'A round extended'],
  compensate: ['Bù giờ', 'Time given back'],
  reverse: ['Hủy bỏ một điều chỉnh', 'A correction taken back'],
} as const;

interface ProofProps {
  contest: ContestDetail;
  versions: Versions;
  publication: Publication;
  result: Result;
}

const OFFERED = ['pdf', 'xlsx', 'bundle', 'key', 'page'] as const;

/** Files, how to check them, every version with its reason. */
export function Proof({ contest, versions, publication, result }: ProofProps) {
  const say = useSay(WORDS);
  const command = `bangvang replay ${contest.slug}-${publication.label}.json`;
  return (
    <>
      {result.corrections.length > 0 && <Corrections result={result} zone={contest.zone} />}
      <section className="section">
        <h2>{say('title')}</h2>
        <div className="pair">
          <div className="stack">
            <p>{say('how')}</p>
            <p className="mono results-command">{command}</p>
            <Copy text={command} label={say('copy')} />
            <p className="dim small">
              {say('sha')}: <span className="mono">{publication.bundleSha256}</span>
            </p>
          </div>
          <Files publication={publication} slug={contest.slug} />
        </div>
      </section>
      <History contest={contest} versions={versions} publication={publication} />
    </>
  );
}

function Files({ publication, slug }: { publication: Publication; slug: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const size = (bytes: number): string =>
    bytes < 1e6
      ? `${f.number(Math.max(1, Math.round(bytes / 1e3)))} KB`
      : `${f.number(Math.round(bytes / 1e5) / 10)} MB`;
  return (
    <div>
      <h3>{say('files')}</h3>
      <ul className="results-links">
        {OFFERED.flatMap((kind) =>
          publication.files
            .filter((file) => file.kind === kind)
            .map(({ url, bytes }) => (
              <li key={url}>
                <a
                  href={url}
                  download={kind === 'bundle' ? `${slug}-${publication.label}.json` : undefined}
                >
                  <Icon name={kind === 'page' ? 'next' : 'down'} />
                  {say(kind)}
                </a>{' '}
                <span className="dim small num">{size(bytes)}</span>
              </li>
            )),
        )}
      </ul>
    </div>
  );
}

function History({ contest, versions, publication }: Omit<ProofProps, 'result'>) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const list = versions.publications.filter(({ roundId }) => roundId === publication.roundId);
  return (
    <section className="section">
      <h2>{say('versions')}</h2>
      <ol className="results-versions">
        {list.map(({ label, version, publishedAt, reason, current }) => (
          <li key={label}>
            <Link
              href={`/c/${contest.slug}/results/${label}`}
              aria-current={label === publication.label ? 'page' : undefined}
            >
              {say('version', { n: version })}
            </Link>{' '}
            <span className="dim num">{f.instant(publishedAt, contest.zone)}</span>{' '}
            {current && <span className="state on">{say('inForce')}</span>}
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Corrections({ result, zone }: { result: Result; zone: string }) {
  const say = useSay(WORDS);
  const reasons = useSay(REASON_WORDS);
  const { f } = useWords();
  return (
    <section className="section">
      <h2>{say('corrections')}</h2>
      <ul className="results-versions">
        {result.corrections.map(({ kind, reason, at, roundTitle, reversed }, index) => (
          <li key={index}>
            <b>{say(kind as keyof typeof WORDS) || kind}</b>{' '}
            <span className="dim num">{f.instant(at, zone)}</span>
            <p>
              {[
                roundTitle,
                reasons(reason as keyof typeof REASON_WORDS) || reason,
                reversed && say('reversed'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
