import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem } from '../../api/client';
import { Files } from '../../essays/files';
import { wrongFields } from '../../register/fields';
import { UnitPicker } from '../../register/unit-picker';
import { ContestDesk } from '../contest/contest-desk';
import { change, contestPath, type Contest } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending, type Sending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { Authors } from '../../essays/authors';
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

const WORDS = {
  envelope: ['Bì thư', 'The envelope'],
  paperRef: ['Số bì thư (số đến)', 'Number on the envelope'],
  postmarkOn: ['Ngày dấu bưu điện', 'Day of the postmark'],
  receivedOn: ['Ngày nhận', 'Day it came'],
  unit: ['Đơn vị', 'Unit'],
  work: ['Tác phẩm', 'The work'],
  medium: ['Loại hình', 'Medium'],
  genre: ['Thể loại', 'Genre'],
  choose: ['Chọn…', 'Choose…'],
  title: ['Tên tác phẩm', 'Title'],
  authors: ['Tác giả', 'Authors'],
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
  const errors = sending.error instanceof ApiProblem ? sending.error.document.errors : undefined;
  const medium = call.media.find(({ id }) => id === form.medium);
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
      <EnvelopeFields contest={contest} form={form} put={put} sending={sending} />
      <Panel title={say('work')}>
        <div className="st-form">
          <ChoiceField
            label={say('medium')}
            value={form.medium}
            choices={call.media.map(({ id, name }) => [id, name] as const)}
            onChange={(id) => put({ medium: id, genre: null })}
          />
          {medium && medium.genres.length > 0 && (
            <ChoiceField
              label={say('genre')}
              value={form.genre ?? ''}
              choices={[
                ['', say('choose')],
                ...medium.genres.map(({ id, name }) => [id, name] as const),
              ]}
              onChange={(genre) => put({ genre: genre || null })}
            />
          )}
          <TextInput
            label={say('title')}
            value={form.title}
            error={sending.at('title')}
            required
            onChange={({ currentTarget }) => put({ title: currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title={say('authors')}>
        <div className="st-form">
          <Authors
            typed
            authors={form.authors}
            asked={call.authorData}
            most={medium?.coAuthors ?? 1}
            wrong={wrongFields(errors)}
            change={(authors) => put({ authors })}
          />
        </div>
      </Panel>
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

interface EnvelopeFieldsProps {
  contest: Contest;
  form: PaperEntry;
  put: (step: Partial<PaperEntry>) => void;
  sending: Sending;
}

function EnvelopeFields({ contest, form, put, sending }: EnvelopeFieldsProps) {
  const say = useSay(WORDS);
  return (
    <Panel title={say('envelope')}>
      <div className="st-form">
        <TextInput
          label={say('paperRef')}
          value={form.paperRef}
          error={sending.at('paperRef')}
          required
          maxLength={60}
          onChange={({ currentTarget }) => put({ paperRef: currentTarget.value })}
        />
        <div className="en-days">
          <TextInput
            type="date"
            label={say('postmarkOn')}
            value={form.postmarkOn ?? ''}
            error={sending.at('postmarkOn')}
            onChange={({ currentTarget }) => put({ postmarkOn: currentTarget.value || null })}
          />
          <TextInput
            type="date"
            label={say('receivedOn')}
            value={form.receivedOn}
            error={sending.at('receivedOn')}
            required
            onChange={({ currentTarget }) => put({ receivedOn: currentTarget.value })}
          />
        </div>
        {contest.unitTreeId && (
          <div className="field">
            <label htmlFor="unitNo">{say('unit')}</label>
            <UnitPicker
              treeId={contest.unitTreeId}
              attributes={{
                id: 'unitNo',
                'aria-describedby': undefined,
                'aria-invalid': undefined,
                required: false,
              }}
              chosen={null}
              choose={(unit) => put({ unitNo: unit?.no ?? null })}
            />
          </div>
        )}
      </div>
    </Panel>
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
