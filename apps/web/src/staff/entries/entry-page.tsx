import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { ContestDesk } from '../contest/contest-desk';
import { may, useMe, useStaff, type Contest } from '../kit/api';
import { Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { entryPath, useCall, type Call, type StaffEntryDetail } from './api';
import { EntryMarks } from './book-page';
import { PaperStory, Way } from './story';
import { ENTRY_WORDS } from './words';

const WORDS = {
  ...ENTRY_WORDS,
  back: ['Sổ bài dự thi', 'Book of entries'],
  work: ['Tác phẩm', 'The work'],
  noText: ['Không có văn bản soạn trong trình duyệt.', 'Nothing was written in the browser.'],
  files: ['Tệp', 'Files'],
  open: ['Mở {name}', 'Open {name}'],
  authors: ['Tác giả', 'Authors'],
  intake: ['Vào sổ', 'Intake'],
  envelope: ['Số bì thư', 'Envelope'],
  postmark: ['Dấu bưu điện', 'Postmark'],
  received: ['Ngày nhận', 'Received'],
  unit: ['Đơn vị', 'Unit'],
  receipts: ['Biên nhận', 'Receipts'],
  version: ['Lần {n}: {at}', 'No. {n}: {at}'],
  edit: ['Sửa bài giấy', 'Correct the paper entry'],
  screen: ['Xét bài này', 'Screen this work'],
  penName: ['Bút danh', 'Pen name'],
  birthDate: ['Ngày sinh', 'Birth date'],
  address: ['Địa chỉ', 'Address'],
  phone: ['Điện thoại', 'Phone'],
  email: ['Email', 'E-mail'],
  workplace: ['Nơi công tác, học tập', 'Workplace or school'],
  post: ['Chức vụ', 'Post'],
  title: ['Học hàm, học vị', 'Academic title'],
  personalId: ['Số căn cước', 'Personal ID'],
  ethnicity: ['Dân tộc', 'Ethnicity'],
  bankAccount: ['Tài khoản ngân hàng', 'Bank account'],
} as const;

/** One entry with who wrote it: for clerks, never for judges. */
export default function EntryPage({ id, entryId }: { id: string; entryId: string }) {
  const query = useStaff<StaffEntryDetail>(entryPath(id, entryId));
  const call = useCall(id);
  return (
    <ContestDesk id={id}>
      {(contest) => (
        <Loaded query={query} heights={[4, 12]}>
          {(entry) => <Detail contest={contest} entry={entry} call={call.data} />}
        </Loaded>
      )}
    </ContestDesk>
  );
}

interface DetailProps {
  contest: Contest;
  entry: StaffEntryDetail;
  call: Call | undefined;
}

function Detail({ contest, entry, call }: DetailProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const me = useMe();
  const medium = call?.media.find(({ id }) => id === entry.medium)?.name ?? entry.medium;
  const screening = may(me.data, 'contest:screening', contest.id) && entry.version > 0;
  return (
    <>
      <p className="crumb">
        <Link href={`/staff/contests/${contest.id}/entries`}>{say('back')}</Link>
      </p>
      <h2 className="en-title">
        {entry.no}. {entry.title || say('untitled')}
      </h2>
      <div className="row">
        <span>
          {medium} · {say('words', { n: f.number(entry.words) })}
        </span>
        <EntryMarks entry={entry} />
        {screening && (
          <Link href={`/staff/contests/${contest.id}/screening/${entry.id}`}>{say('screen')}</Link>
        )}
        {entry.editable && (
          <Link href={`/staff/contests/${contest.id}/entries/${entry.id}/paper`}>
            {say('edit')}
          </Link>
        )}
      </div>
      <div className="en-pair">
        <Panel title={say('work')}>
          <Reading html={entry.html} />
          {entry.files.length > 0 && <FileList entry={entry} />}
        </Panel>
        <div>
          <Panel title={say('authors')}>
            {entry.people.map((person, index) => (
              <Person key={index} person={person} />
            ))}
          </Panel>
          <Intake entry={entry} zone={contest.zone} />
          <PaperStory entry={entry} zone={contest.zone} />
          <Way entry={entry} zone={contest.zone} />
        </div>
      </div>
    </>
  );
}

/** The server made this HTML from a checked document: it holds a few tags and escaped text only. */
function Reading({ html }: { html: string }) {
  const say = useSay(WORDS);
  if (html === '') return <p className="dim">{say('noText')}</p>;
  return <div className="en-reading" lang="vi" dangerouslySetInnerHTML={{ __html: html }} />;
}

function FileList({ entry }: { entry: StaffEntryDetail }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <>
      <h3>{say('files')}</h3>
      <ul className="en-files">
        {entry.files.map(({ uploadId, name, type, bytes }) => (
          <li key={uploadId}>
            <a
              href={`/api/staff/uploads/${uploadId}/content`}
              target="_blank"
              rel="noreferrer"
              aria-label={say('open', { name })}
            >
              {name}
            </a>{' '}
            <span className="dim small">
              {type} · {f.number(Math.ceil(bytes / 1_024))} KB
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const FIELDS = [
  'penName',
  'birthDate',
  'phone',
  'email',
  'address',
  'workplace',
  'post',
  'title',
  'personalId',
  'ethnicity',
  'bankAccount',
] as const;

function Person({ person }: { person: StaffEntryDetail['people'][number] }) {
  const say = useSay(WORDS);
  return (
    <div className="en-person">
      <p>
        <b>{person.name}</b>
      </p>
      <Facts
        facts={FIELDS.flatMap((field) =>
          person[field]
            ? [[say(field), <Reach key={field} field={field} value={person[field]} />]]
            : [],
        )}
      />
    </div>
  );
}

/** A phone or an address of e-mail leads to the person. */
function Reach({ field, value }: { field: (typeof FIELDS)[number]; value: string }) {
  const scheme = { phone: 'tel', email: 'mailto' }[field as string];
  return scheme ? <a href={`${scheme}:${value}`}>{value}</a> : value;
}

function Facts({ facts }: { facts: (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label} className="en-fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Intake({ entry, zone }: { entry: StaffEntryDetail; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { paperRef, postmarkOn, receivedOn, unit, receipts } = entry;
  const day = (iso: string) => iso.split('-').reverse().join('/');
  const facts: (readonly [string, ReactNode])[] = [
    ...(unit ? [[say('unit'), unit.name] as const] : []),
    ...(paperRef ? [[say('envelope'), paperRef] as const] : []),
    ...(postmarkOn ? [[say('postmark'), day(postmarkOn)] as const] : []),
    ...(receivedOn ? [[say('received'), day(receivedOn)] as const] : []),
  ];
  return (
    <Panel title={say('intake')}>
      <Facts facts={facts} />
      {receipts.length > 0 && <h3>{say('receipts')}</h3>}
      <ul className="en-files">
        {receipts.map(({ version, submittedAt, sha256 }) => (
          <li key={version}>
            {say('version', { n: version, at: f.exact(submittedAt, zone) })}
            <br />
            <span className="mono dim small">{sha256}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
