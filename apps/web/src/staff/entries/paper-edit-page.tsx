import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ContestDesk } from '../contest/contest-desk';
import { change, useStaff, type Contest } from '../kit/api';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { entryPath, useCall, type Call, type PaperEntry, type StaffEntryDetail } from './api';
import './entries.css';
import { PaperFields } from './paper-form';

const WORDS = {
  back: ['Bài số {no}: {title}', 'Entry no. {no}: {title}'],
  title: ['Sửa bài giấy đã vào sổ', 'Correct a paper entry'],
  reason: ['Lý do sửa (lưu trong sổ)', 'Why (kept on record)'],
  save: ['Ghi bản sửa', 'Save the correction'],
  closed: [
    'Bài này đã được xét hoặc đã chuyển lên nên không sửa được nữa.',
    'This entry was decided on or forwarded, so it can no longer be corrected.',
  ],
} as const;

/** What a clerk typed of a letter is corrected until somebody decides on it; nothing before is lost. */
export default function PaperEditPage({ id, entryId }: { id: string; entryId: string }) {
  const call = useCall(id);
  const entry = useStaff<StaffEntryDetail>(entryPath(id, entryId));
  return (
    <ContestDesk id={id}>
      {(contest) => (
        <Loaded query={call} heights={[6, 10]}>
          {(known) => (
            <Loaded query={entry} heights={[6, 10]}>
              {(shown) => <Edit contest={contest} call={known} entry={shown} key={shown.id} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </ContestDesk>
  );
}

interface EditProps {
  contest: Contest;
  call: Call;
  entry: StaffEntryDetail;
}

function Edit({ contest, call, entry }: EditProps) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const sending = useSending();
  // What was seen when the form opened: whoever was faster is not overwritten.
  const [version] = useState(entry.draftVersion);
  const [form, setForm] = useState<PaperEntry>(() => typed(entry));
  const [reason, setReason] = useState('');
  const page = `/staff/contests/${contest.id}/entries/${entry.id}`;
  const save = async () => {
    const path = entryPath(contest.id, entry.id);
    const scans = entry.files.map(({ uploadId }) => uploadId);
    const body = { ...form, version, scans, ...(reason.trim() && { reason }) };
    if (await sending.run(() => change('PUT', `${path}/paper`, body, [path]))) go(page);
  };
  return (
    <>
      <p className="crumb">
        <Link href={page}>{say('back', { no: entry.no, title: entry.title })}</Link>
      </p>
      <h2 className="en-title">{say('title')}</h2>
      {entry.editable ? (
        <form
          className="en-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <PaperFields
            {...{ contest, call, form, sending, unit: entry.unit }}
            put={(step) => setForm({ ...form, ...step })}
          />
          <Textarea
            label={say('reason')}
            value={reason}
            required={entry.version > 0}
            error={sending.at('reason')}
            maxLength={2_000}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <ProblemBox error={sending.error} />
          <div className="st-actions">
            <Button type="submit" loading={sending.busy}>
              {say('save')}
            </Button>
          </div>
        </form>
      ) : (
        <p className="notice">{say('closed')}</p>
      )}
    </>
  );
}

const typed = (entry: StaffEntryDetail): PaperEntry => ({
  paperRef: entry.paperRef ?? '',
  postmarkOn: entry.postmarkOn,
  receivedOn: entry.receivedOn ?? '',
  unitNo: entry.unit?.no ?? null,
  medium: entry.medium,
  genre: entry.genre,
  title: entry.title,
  language: entry.language,
  authors: entry.people,
});
