import type { ChangeEvent } from 'react';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { Content } from './draft.rules';
import { FileWarnings } from './file-warnings';
import type { KnownFile, Medium, Upload } from './types';
import type { HalfSent, Sending } from './uploading';
import { useSendings } from './use-sendings';

const WORDS = {
  work: ['Tệp tác phẩm', 'Files of the work'],
  translation: ['Tệp bản dịch', 'Files of the translation'],
  script: ['Kịch bản, lời bình', 'Script'],
  choose: ['Chọn tệp', 'Choose a file'],
  takes: ['Nhận {types}, mỗi tệp tối đa {mb} MB.', 'Takes {types}, at most {mb} MB each.'],
  sending: ['Đã gửi {percent}', '{percent} sent'],
  waiting: ['Mất kết nối, sẽ gửi tiếp khi có mạng', 'Offline; goes on when the network is back'],
  checking: ['Đang kiểm tra tệp…', 'Checking the file…'],
  failed: ['Tệp không được nhận', 'The file was not taken'],
  unreadable: [
    'Không đọc được tệp này trên máy nữa (đã bị đổi, chuyển chỗ hay xóa). Hãy chọn lại.',
    'This device can no longer read the file (changed, moved or removed). Choose it again.',
  ],
  half: [
    '{name} ({size}) đang gửi dở: hãy chọn lại đúng tệp này để gửi tiếp phần còn lại.',
    '{name} ({size}) was half sent: choose the same file again to send the rest.',
  ],
  resume: [
    'Nếu đóng trang khi đang gửi, hãy chọn lại đúng tệp đó để gửi tiếp phần còn lại.',
    'If the page was closed while sending, choose the same file again: it goes on where it stopped.',
  ],
  remove: ['Bỏ tệp {name}', 'Remove {name}'],
  ready: ['Đã kiểm tra', 'Checked'],
  words: ['{n} chữ', '{n} words'],
  pages: ['{n} trang', '{n} pages'],
  part: ['Phần', 'Part'],
} as const;

/** What the picker of a phone or a computer offers. */
const ACCEPT: Record<string, string> = {
  docx: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: '.odt',
  pdf: '.pdf,application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg,.mp3',
  mp4: 'video/mp4,.mp4',
};
/** As the rules count them. */
const MEGABYTE = 1_000_000;
const WRITTEN = ['docx', 'odt', 'pdf'];
const SCANNED = ['pdf', 'jpeg', 'png'];

type Role = Content['files'][number]['role'];

interface FilesProps {
  entryId: string;
  medium: Medium;
  role: Role;
  files: Content['files'];
  known: KnownFile[];
  /** Adds or removes, and tells what a new one turned out to be. */
  add: (file: Content['files'][number], upload: Upload) => void;
  remove: (uploadId: string) => void;
  /** Scans of a paper entry, which a clerk sends to another address. */
  scans?: { title: string; endpoint: string };
}

/** Files of one kind of a work: chosen, sent in parts, checked, listed. */
export function Files({ entryId, medium, role, files, known, add, remove, scans }: FilesProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const to = { entryId, role, endpoint: scans?.endpoint };
  const { sending, half, start, drop } = useSendings(to, (upload) =>
    add({ uploadId: upload.id, role, part: nextPart(files, medium) }, upload),
  );
  const types = scans ? SCANNED : role === 'work' ? medium.files.types : WRITTEN;
  const title = scans?.title ?? say(role);
  const mine = files.filter((file) => file.role === role);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    for (const file of event.target.files ?? []) start(file);
    event.target.value = '';
  };
  const mb = f.number(medium.files.maxBytes / MEGABYTE);
  return (
    <section className="es-files" aria-label={title}>
      <h3>{title}</h3>
      <p className="dim small">{say('takes', { types: types.join(', '), mb })}</p>
      <ul className="es-list">
        {mine.map((file) => (
          <li key={file.uploadId}>
            <FileLine
              file={known.find(({ uploadId }) => uploadId === file.uploadId)}
              remove={() => remove(file.uploadId)}
            />
          </li>
        ))}
        {sending.map((one) => (
          <li key={one.key}>
            <SendingLine sending={one} drop={() => drop(one.key)} />
          </li>
        ))}
      </ul>
      <label className="btn quiet es-choose">
        {say('choose')}
        <input
          type="file"
          className="sr"
          multiple
          accept={types.map((type) => ACCEPT[type] ?? '').join(',')}
          onChange={choose}
        />
      </label>
      {half.map((one) => (
        <HalfLine key={`${one.name} ${one.bytes}`} half={one} />
      ))}
      {sending.length > 0 && <p className="dim small">{say('resume')}</p>}
    </section>
  );
}

/** A series: each new file is the first part that is missing; once all are there, of the last. */
function nextPart(files: Content['files'], { parts = 1 }: Medium): number {
  const there = new Set(files.filter(({ role }) => role === 'work').map(({ part }) => part));
  const all = Array.from({ length: parts }, (_, index) => index + 1);
  return all.find((part) => !there.has(part)) ?? parts;
}

function FileLine({ file, remove }: { file: KnownFile | undefined; remove: () => void }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (!file) return null;
  const { name, bytes, words, pages, state, refusal } = file;
  const facts = [
    size(bytes, f.number),
    ...(words ? [say('words', { n: f.number(words) })] : []),
    ...(pages ? [say('pages', { n: pages })] : []),
  ];
  return (
    <div className="es-file">
      <p>
        <b>{name}</b>
        <br />
        <span className="dim small">{facts.join(' · ')}</span>
      </p>
      {state === 'refused' ? (
        <p className="error">{refusal ?? say('failed')}</p>
      ) : (
        <p className="state on">{say(state === 'ready' ? 'ready' : 'checking')}</p>
      )}
      <button className="btn plain" aria-label={say('remove', { name })} onClick={remove}>
        ✕
      </button>
      <FileWarnings warnings={file.warnings} unseen={file.unseen} />
    </div>
  );
}

/** A file that was on its way when the page went: it goes on once it is chosen again. */
function HalfLine({ half: { name, bytes } }: { half: HalfSent }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <p className="notice small" role="status">
      {say('half', { name, size: size(bytes, f.number) })}
    </p>
  );
}

function SendingLine({ sending, drop }: { sending: Sending; drop: () => void }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { name, bytes, sent, state, problem } = sending;
  const percent = f.percent(bytes === 0 ? 0 : sent / bytes);
  return (
    <div className="es-file">
      <p>
        <b>{name}</b>
        <br />
        <span className="dim small">{size(bytes, f.number)}</span>
      </p>
      {state === 'failed' || state === 'unreadable' ? (
        <p className="error" role="alert">
          {problem ?? say(state)}
        </p>
      ) : (
        <>
          <progress max={bytes} value={sent} aria-label={name} />
          <p className="small" role="status">
            {say(state, { percent })}
          </p>
        </>
      )}
      <button className="btn plain" aria-label={say('remove', { name })} onClick={drop}>
        ✕
      </button>
    </div>
  );
}

const size = (bytes: number, number: (value: number) => string): string =>
  bytes < MEGABYTE
    ? `${number(Math.ceil(bytes / 1_000))} KB`
    : `${number(Math.ceil((10 * bytes) / MEGABYTE) / 10)} MB`;
