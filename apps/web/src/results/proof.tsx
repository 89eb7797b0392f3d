import type { ContestDetail } from '../api/types';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { REASON_WORDS } from '../staff/results/correction-words';
import { Check, FileLine, VersionList } from './proof-parts';
import type { Publication, Result, Versions } from './published';

const WORDS = {
  how: [
    'Gói dữ liệu có thể lệ, đề và đáp án đã niêm phong, mọi lượt thi dưới số báo danh, không có thông tin cá nhân. Tải về rồi chạy một lệnh trên máy bất kỳ: kết quả được tính lại từ đầu, khác một chỗ là báo lỗi.',
    'The bundle has the rules, the sealed papers with their keys and every attempt under a number, without personal data. Fetch it and run one command on any computer: the result is computed from the beginning, and a single difference is reported.',
  ],
  page: ['Bản lưu tĩnh của trang này', 'Static copy of this page'],
  bundle: ['Gói dữ liệu đã ký (JSON)', 'Signed bundle (JSON)'],
  key: ['Khóa công khai để kiểm chữ ký', 'Public key of the signature'],
  pdf: ['Danh sách (PDF)', 'List (PDF)'],
  xlsx: ['Toàn bộ kết quả (XLSX)', 'Whole result (XLSX)'],
  sha: ['SHA-256 của gói', 'SHA-256 of the bundle'],
  corrections: ['Điều chỉnh đã thực hiện', 'Corrections made'],
  reversed: ['đã hủy bỏ', 'taken back'],
  'void-attempt': ['Hủy một lượt thi', 'An attempt voided'],
  disqualify: ['Loại một người', 'A person disqualified'],
  'correct-key': ['Sửa đáp án', 'A key corrected'],
  'extend-round': ['Kéo dài vòng thi', 'A round extended'],
  compensate: ['Bù giờ', 'Time given back'],
  'credit-time': ['Trừ thời gian sự cố', 'An outage taken out of the time'],
  replacement: ['Thi bù sau sự cố', 'One more attempt after an outage'],
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
  const { slug, zone } = contest;
  const { label, bundleSha256, files } = publication;
  const bundle = `${slug}-${label}.json`;
  const list = versions.publications.filter(({ roundId }) => roundId === publication.roundId);
  return (
    <>
      {result.corrections.length > 0 && <Corrections result={result} zone={zone} />}
      <Check how={say('how')} bundle={bundle} hashOf={say('sha')} sha256={bundleSha256}>
        {OFFERED.flatMap((kind) =>
          files
            .filter((file) => file.kind === kind)
            .map(({ url, bytes }) => (
              <FileLine
                key={url}
                {...{ url, bytes }}
                words={say(kind)}
                page={kind === 'page'}
                saveAs={kind === 'bundle' ? bundle : undefined}
              />
            )),
        )}
      </Check>
      <VersionList
        zone={zone}
        versions={list.map((one) => ({
          ...one,
          href: `/c/${slug}/results/${one.label}`,
          inForce: one.current,
          shown: one.label === label,
        }))}
      />
    </>
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
