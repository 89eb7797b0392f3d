import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../design/icon';
import { useWords } from '../../i18n/format';
import type { Schemas } from '../kit/api';
import { useSay } from '../kit/words';

const WORDS = {
  bundle: ['Gói dữ liệu đã ký (JSON)', 'Signed bundle (JSON)'],
  key: ['Khóa công khai', 'Public key'],
  pdf: ['Danh sách (PDF)', 'List (PDF)'],
  xlsx: ['Toàn bộ (XLSX)', 'Everything (XLSX)'],
  bytes: ['{n} KB', '{n} KB'],
  megabytes: ['{n} MB', '{n} MB'],
  before: ['Trang trước', 'Page before'],
  next: ['Trang sau', 'Next page'],
  page: ['Trang {n} trên {of}', 'Page {n} of {of}'],
} as const;

/** How far something is, with words beside it. */
export function Bar({ label, part, words }: { label: string; part: number; words: ReactNode }) {
  return (
    <div className="rs-bar">
      <progress max={1} value={part} aria-label={label} />
      <span className="num small">{words}</span>
    </div>
  );
}

const SHOWN = ['pdf', 'xlsx', 'bundle', 'key'] as const;

/** Files of a published version, each with its size. */
export function FileLinks({ files }: { files: Schemas['PublishedFileDto'][] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const size = (bytes: number): string =>
    bytes < 1e6
      ? say('bytes', { n: f.number(Math.max(1, Math.round(bytes / 1e3))) })
      : say('megabytes', { n: f.number(Math.round(bytes / 1e5) / 10) });
  return SHOWN.flatMap((kind) =>
    files
      .filter((file) => file.kind === kind)
      .map(({ url, bytes }) => (
        <a key={url} href={url} download>
          <Icon name="down" />
          {say(kind)} <span className="dim num">{size(bytes)}</span>
        </a>
      )),
  );
}

/** Steps through the pages of a list. */
export function Pages({
  page,
  pages,
  show,
}: {
  page: number;
  pages: number;
  show: (page: number) => void;
}) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (pages <= 1) return null;
  return (
    <div className="st-actions st-gap-top">
      <Button variant="default" disabled={page <= 1} onClick={() => show(page - 1)}>
        {say('before')}
      </Button>
      <span className="num" role="status">
        {say('page', { n: f.number(page), of: f.number(pages) })}
      </span>
      <Button variant="default" disabled={page >= pages} onClick={() => show(page + 1)}>
        {say('next')}
      </Button>
    </div>
  );
}
