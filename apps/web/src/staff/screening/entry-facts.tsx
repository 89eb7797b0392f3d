import { useWords } from '../../i18n/format';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import type { ScreenedEntry } from './api';

const WORDS = {
  facts: ['Hồ sơ', 'The file'],
  authors: ['Tác giả', 'Authors'],
  penName: ['bút danh {name}', 'pen name {name}'],
  unit: ['Đơn vị', 'Unit'],
  medium: ['Loại hình', 'Medium'],
  sent: ['Nộp lúc', 'Handed in'],
  version: ['bản thứ {n}', 'version {n}'],
  postmark: ['Dấu bưu điện', 'Postmark'],
  received: ['Ngày nhận', 'Received'],
  files: ['Tệp', 'Files'],
  desk: ['Đang ở', 'Lies at'],
  way: ['Đường đi', 'Way here'],
  step: ['{tier}: {unit}, {at} ({by})', '{tier}: {unit}, {at} ({by})'],
  returned: ['đã trả về', 'sent back'],
  pages: ['{n} trang', '{n} pages'],
} as const;

/** Who sent it, when, and with what. */
export function EntryFacts({ entry, zone }: { entry: ScreenedEntry; zone: string | undefined }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { unit, medium, submittedAt, version, files, postmarkOn, receivedOn } = entry;
  return (
    <Panel title={say('facts')}>
      <dl className="sc-facts">
        <dt>{say('authors')}</dt>
        <dd>
          <Authors authors={entry.authors} />
        </dd>
        {unit && <Fact name={say('unit')}>{unit}</Fact>}
        {entry.desk && <Fact name={say('desk')}>{entry.desk}</Fact>}
        {entry.way.length > 0 && (
          <>
            <dt>{say('way')}</dt>
            <dd>
              <Way way={entry.way} zone={zone} />
            </dd>
          </>
        )}
        <Fact name={say('medium')}>{medium.name}</Fact>
        <Fact name={say('sent')}>
          {f.exact(submittedAt, zone)}, {say('version', { n: version })}
        </Fact>
        {postmarkOn && <Fact name={say('postmark')}>{postmarkOn}</Fact>}
        {receivedOn && <Fact name={say('received')}>{receivedOn}</Fact>}
        {files.length > 0 && (
          <>
            <dt>{say('files')}</dt>
            <dd>
              <Files entryId={entry.id} files={files} />
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Authors({ authors }: { authors: ScreenedEntry['authors'] }) {
  const say = useSay(WORDS);
  return (
    <ul className="sc-plain">
      {authors.map(({ ordinal, name, penName, workplace }) => (
        <li key={ordinal}>
          {name}
          {penName && `, ${say('penName', { name: penName })}`}
          {workplace && <span className="dim small sc-under">{workplace}</span>}
        </li>
      ))}
    </ul>
  );
}

function Files({ entryId, files }: { entryId: string; files: ScreenedEntry['files'] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <ul className="sc-plain">
      {files.map(({ no, name, type, bytes, pages }) => (
        <li key={no}>
          {no}.{' '}
          <a
            href={`/api/staff/entries/${entryId}/files/${no}/content`}
            className="st-link"
            target="_blank"
            rel="noreferrer"
          >
            {name ?? type}
          </a>{' '}
          <span className="dim small">
            {f.number(Math.ceil(bytes / 1_024))} KB
            {pages !== null && `, ${say('pages', { n: pages })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The units that sent it here; what they thought of it is sealed. */
function Way({ way, zone }: { way: ScreenedEntry['way']; zone: string | undefined }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <ol className="sc-plain">
      {way.map(({ forwardingId, tier, unit, at, by, returned }) => (
        <li key={forwardingId}>
          {say('step', { tier, unit, at: f.instant(at, zone), by })}
          {returned && <span className="dim small sc-under">{say('returned')}</span>}
        </li>
      ))}
    </ol>
  );
}
