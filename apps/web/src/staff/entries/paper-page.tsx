import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem } from '../../api/client';
import { Files } from '../../essays/files';
import { ContestDesk } from '../contest/contest-desk';
import { change, contestPath, type Contest } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import '../../essays/essays.css';
import {
  entriesPath,
  entryPath,
  useCall,
  type Call,
  type PaperEntry,
  type StaffEntryDetail,
} from './api';
import './entries.css';
import { PaperFields } from './paper-form';

const WORDS = {
  another: [
    'Đây là bài khác với bài trùng tên trong sổ',
    'It is another work than the one that looks the same',
  ],
  next: ['Ghi và thêm bản quét', 'Save and add the scans'],
  scans: ['Bản quét', 'Scans'],
  scansHint: [
    'Tải các trang quét theo thứ tự, rồi bấm Vào sổ. Không có bản quét cũng vào sổ được.',
    'Send the scanned pages in order, then register. Scans may be left out.',
  ],
  register: ['Vào sổ', 'Register'],
} as const;

/** A letter is typed in, scanned, registered: once, whoever does it. */
export default function PaperPage({ id }: { id: string }) {
  const call = useCall(id);
  return (
    <ContestDesk id={id}>
      {(contest) => (
        <Loaded query={call} heights={[6, 10]}>
          {(known) => <Intake contest={contest} call={known} />}
        </Loaded>
      )}
    </ContestDesk>
  );
}

function Intake({ contest, call }: { contest: Contest; call: Call }) {
  const [typed, setTyped] = useState<StaffEntryDetail | null>(null);
  return typed ? (
    <Scans contest={contest} call={call} entry={typed} />
  ) : (
    <PaperForm contest={contest} call={call} done={setTyped} />
  );
}

interface PaperFormProps {
  contest: Contest;
  call: Call;
  done: (entry: StaffEntryDetail) => void;
}

function PaperForm({ contest, call, done }: PaperFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [form, setForm] = useState<PaperEntry>(() => blank(call));
  const put = (step: Partial<PaperEntry>) => setForm({ ...form, ...step });
  const exists = sending.error instanceof ApiProblem && sending.error.code === 'ENTRY_EXISTS';
  return (
    <form
      className="en-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sending.run(async () =>
          done(await change<StaffEntryDetail>('POST', entriesPath(contest.id), form)),
        );
      }}
    >
      <PaperFields {...{ contest, call, form, put, sending }} />
      {exists && (
        <Checkbox
          label={say('another')}
          checked={form.another ?? false}
          onChange={({ currentTarget }) => put({ another: currentTarget.checked })}
        />
      )}
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" loading={sending.busy}>
          {say('next')}
        </Button>
      </div>
    </form>
  );
}

const blank = (call: Call): PaperEntry => ({
  paperRef: '',
  postmarkOn: null,
  receivedOn: '',
  unitNo: null,
  medium: call.media[0]?.id ?? '',
  genre: null,
  title: '',
  language: call.media[0]?.languages[0] ?? 'vi',
  authors: [{ name: '' }],
});

interface ScansProps {
  contest: Contest;
  call: Call;
  entry: StaffEntryDetail;
}

function Scans({ contest, call, entry }: ScansProps) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const sending = useSending();
  const [files, setFiles] = useState<StaffEntryDetail['files']>([]);
  const medium = call.media.find(({ id }) => id === entry.medium);
  const register = async () => {
    const scans = files.map(({ uploadId }) => uploadId);
    const path = entryPath(contest.id, entry.id);
    const body = { version: entry.draftVersion, scans };
    const done = await sending.run(() => change('POST', `${path}/registration`, body, [path]));
    if (done) go(`/staff/contests/${contest.id}/entries/${entry.id}`);
  };
  return (
    <Panel title={`${entry.no}. ${entry.title}`} hint={say('scansHint')}>
      {medium && (
        <Files
          entryId={entry.id}
          medium={medium}
          role="work"
          files={files}
          known={files}
          scans={{ title: say('scans'), endpoint: `${contestPath(contest.id)}/uploads` }}
          add={({ uploadId, role, part }, upload) =>
            setFiles((all) => [
              ...all,
              {
                uploadId,
                role,
                part,
                name: upload.name,
                state: upload.state,
                refusal: upload.refusal?.sentence ?? null,
                type: upload.type,
                bytes: upload.length,
                words: upload.words,
                pages: upload.pages,
                durationMs: upload.durationMs,
              },
            ])
          }
          remove={(uploadId) => setFiles((all) => all.filter((one) => one.uploadId !== uploadId))}
        />
      )}
      <ProblemBox error={sending.error} />
      <div className="st-actions st-gap-top">
        <Button loading={sending.busy} onClick={() => void register()}>
          {say('register')}
        </Button>
      </div>
    </Panel>
  );
}
