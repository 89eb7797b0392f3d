import { Link } from 'wouter';
import { useContest } from '../api/queries';
import { useQuery } from '../api/query';
import { Copy } from '../design/copy';
import { Crumb, Page, PageSkeleton, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { draftPage, entriesPage, entryPath } from './paths';
import type { EntryDetail, Receipt } from './types';
import { Withdraw } from './withdraw';
import { ESSAY_WORDS } from './words';

const WORDS = {
  ...ESSAY_WORDS,
  title: ['Biên nhận', 'Receipt'],
  got: ['Đã nhận bài', 'Received'],
  keep: [
    'Biên nhận có chữ ký số của hệ thống. Hãy chép lại mã để đối chiếu khi cần.',
    'The receipt is signed by the system. Keep the code to prove what was received.',
  ],
  no: ['Số vào sổ', 'Number in the book'],
  at: ['Thời điểm nhận', 'Received at'],
  version: ['Lần nộp', 'Version'],
  hash: ['Mã SHA-256 của bài', 'SHA-256 of the work'],
  files: ['{n} tệp kèm theo', '{n} files'],
  copy: ['Chép biên nhận', 'Copy the receipt'],
  before: ['Các lần nộp trước', 'Handed in before'],
  again: ['Sửa và nộp lại', 'Change and hand in again'],
  none: ['Bài này chưa nộp.', 'This work was not handed in.'],
} as const;

/** Proof that a work was received. */
export default function ReceiptPage({ slug, id }: { slug: string; id: string }) {
  const contest = useContest(slug);
  const entry = useQuery<EntryDetail>(entryPath(id));
  const say = useSay(WORDS);
  const error = contest.error ?? entry.error;
  if (!contest.data || !entry.data)
    return error ? <TroublePage error={error} retry={entry.refresh} /> : <PageSkeleton />;
  const { receipts, editable, title, state } = entry.data;
  const [latest, ...earlier] = receipts;
  const { zone } = contest.data;
  return (
    <Page title={say('title')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest.data} />
        {latest ? (
          <Latest receipt={latest} title={title} zone={zone} />
        ) : (
          <p className="notice">{say('none')}</p>
        )}
        {state === 'withdrawn' && <p className="notice bad">{say('withdrawn')}</p>}
        <p className="row">
          <Link className="btn quiet" href={entriesPage(slug)}>
            {say('mine')}
          </Link>
          {editable && <Link href={draftPage(slug, id)}>{say('again')}</Link>}
        </p>
        {earlier.length > 0 && <Earlier receipts={earlier} zone={zone} />}
        {editable && <Withdraw slug={slug} id={id} handedIn />}
      </div>
    </Page>
  );
}

function Latest({ receipt, title, zone }: { receipt: Receipt; title: string; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { entryNo, submittedAt, version, sha256, files } = receipt;
  return (
    <>
      <div className="lacquer stack" role="status">
        <p className="dim">{say('got')}</p>
        <h1>{title}</h1>
        <p>
          {say('no')} <b className="num">{entryNo}</b>
        </p>
      </div>
      <dl className="facts es-facts">
        <dt>{say('at')}</dt>
        <dd className="num">
          {f.exact(submittedAt, zone)}
          <span className="dim">.{submittedAt.slice(20, 23)}</span>
        </dd>
        <dt>{say('version')}</dt>
        <dd>{version}</dd>
        <dt>{say('hash')}</dt>
        <dd className="mono">{sha256}</dd>
      </dl>
      {files.length > 0 && <p className="dim">{say('files', { n: files.length })}</p>}
      <p className="notice">{say('keep')}</p>
      <p>
        <Copy text={JSON.stringify(receipt, null, 2)} label={say('copy')} />
      </p>
    </>
  );
}

function Earlier({ receipts, zone }: { receipts: Receipt[]; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <section className="section">
      <h2>{say('before')}</h2>
      <ul className="es-list">
        {receipts.map(({ version, submittedAt, sha256 }) => (
          <li key={version}>
            {version} · {f.exact(submittedAt, zone)}
            <br />
            <span className="mono dim">{sha256}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
