import type { ContestDetail } from '../api/types';
import { useSay } from '../staff/kit/words';
import { awardsPage, type Awards } from './awards';
import { Check, FileLine, VersionList } from './proof-parts';

const WORDS = {
  how: [
    'Gói dữ liệu có thể lệ, mọi điểm chấm theo mã phách, quyết định của Hội đồng và danh sách giải, không có thông tin cá nhân. Tải về rồi chạy một lệnh: điểm, cách xử lý chênh lệch và giải được tính lại từ đầu.',
    'The bundle has the rules, every mark by code, the jury’s decisions and the award list, without personal data. Fetch it and run one command: marks, what their differences led to, and prizes are computed from the beginning.',
  ],
  sha: [
    'SHA-256 của danh sách theo mã phách mà Hội đồng đã ký',
    'SHA-256 of the list by codes, as the jury signed it',
  ],
  pdf: ['Danh sách giải (PDF)', 'Award list (PDF)'],
  docx: ['Danh sách giải (DOCX)', 'Award list (DOCX)'],
  xlsx: ['Danh sách giải (XLSX)', 'Award list (XLSX)'],
  bundle: ['Gói dữ liệu đã ký (JSON)', 'Signed bundle (JSON)'],
  page: ['Bản lưu tĩnh của trang này', 'Static copy of this page'],
} as const;

const LISTS = ['pdf', 'docx', 'xlsx'] as const;

interface AwardFilesProps {
  contest: ContestDetail;
  awards: Awards;
}

/** Files of an award list, how to check it, every version with its reason. */
export function AwardFiles({ contest, awards }: AwardFilesProps) {
  const say = useSay(WORDS);
  const { slug, zone } = contest;
  const { version, versions, filesUrl } = awards;
  const bundle = `${slug}-awards-v${version}.json`;
  return (
    <>
      <Check how={say('how')} bundle={bundle} hashOf={say('sha')} sha256={awards.sha256}>
        {filesUrl &&
          LISTS.map((kind) => (
            <FileLine
              key={kind}
              url={`${filesUrl}danh-sach-giai.${kind}`}
              words={say(kind)}
              saveAs={`${slug}-giai.${kind}`}
            />
          ))}
        <FileLine
          url={`/api/contests/${slug}/awards/bundle?version=${version}`}
          words={say('bundle')}
          saveAs={bundle}
        />
        {filesUrl && <FileLine url={filesUrl} words={say('page')} page />}
      </Check>
      {versions.length > 1 && (
        <VersionList
          zone={zone}
          versions={versions.map((one, index) => ({
            ...one,
            href: awardsPage(slug, one.version),
            inForce: index === 0,
            shown: one.version === version,
          }))}
        />
      )}
    </>
  );
}
