import { Button } from '@mantine/core';
import { useState } from 'react';
import { put, refresh } from '../../api/query';
import { useWords } from '../../i18n/format';
import { change, CONTESTS, contestPath, may, useMe, type Contest, type Schemas } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { useDraft, type Draft } from '../rules/use-draft';
import { Consents } from './consents';
import type { ContestDraft, PartProps } from './draft';
import { ContestDesk } from './contest-desk';
import { GeneralFields } from './general-fields';
import { Publication } from './publication';
import { RegistrationFields } from './registration-fields';
import { useFieldName } from './field-name';

const WORDS = {
  save: ['Lưu thay đổi', 'Save changes'],
  saved: ['Đã lưu.', 'Saved.'],
  unsaved: ['Có thay đổi chưa lưu.', 'There are unsaved changes.'],
  found: [
    'Đang tiếp tục bản sửa dở của bạn, giữ trên máy này từ {at}; chưa ai khác thấy.',
    'Going on with what you had not saved, kept on this device since {at}; nobody else sees it yet.',
  ],
  discard: ['Bỏ các thay đổi', 'Discard the changes'],
  readOnly: [
    'Bạn xem được nhưng không sửa được cuộc thi này.',
    'You can see this contest but not change it.',
  ],
} as const;

/** What a contest is, whom it asks for what, and whether it is public. */
export function ContestDetails({ id }: { id: string }) {
  return (
    <ContestDesk id={id}>
      {(contest) => (
        <>
          <Publication contest={contest} />
          <Editor key={contest.publishedAt} contest={contest} />
        </>
      )}
    </ContestDesk>
  );
}

function draftOf(contest: Contest): ContestDraft {
  const { title, slug, edition, zone, rulesText, unitTreeId, registration, consents } = contest;
  return {
    title,
    slug,
    edition: edition ?? '',
    zone,
    rulesText,
    unitTreeId,
    registration,
    consents,
  };
}

const NOTHING_CHANGED = { version: 0, rules: {} };

/** What is not as it is in force: what a colleague changed meanwhile elsewhere stays. */
function changed(before: ContestDraft, now: ContestDraft): Partial<ContestDraft> {
  const differs = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof ContestDraft]);
  return Object.fromEntries(Object.entries(now).filter(differs));
}

/** Says that what stands here was not saved yet, and lets it be thrown away. */
function Found({ draft, zone }: { draft: Draft<Partial<ContestDraft>>; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (draft.foundFrom === null) return null;
  return (
    <div className="notice st-gap" role="status">
      <p>{say('found', { at: f.instant(draft.foundFrom, zone) })}</p>
      <div className="st-actions">
        <Button variant="default" onClick={draft.discard}>
          {say('discard')}
        </Button>
      </div>
    </div>
  );
}

function Editor({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const nameOf = useFieldName();
  const me = useMe();
  const sending = useSending();
  const inForce = draftOf(contest);
  // Only what was touched here: the other fields follow whatever is in force.
  const draft = useDraft<Partial<ContestDraft>>(`contest.${contest.id}`, NOTHING_CHANGED);
  const shown = { ...inForce, ...draft.rules };
  const [saved, setSaved] = useState(false);
  const editable = may(me.data, 'contest:edit', contest.id);
  const set = (changes: Partial<ContestDraft>): void => {
    setSaved(false);
    draft.replace(changed(inForce, { ...shown, ...changes }));
  };
  const save = () =>
    sending.run(async () => {
      const path = contestPath(contest.id);
      const body = changed(inForce, shown);
      const answer = await change<Schemas['StaffContestAnswerDto']>('PATCH', path, body);
      put(path, answer);
      refresh(CONTESTS);
      draft.discard();
      setSaved(true);
    });
  const part: PartProps = {
    draft: shown,
    set,
    at: sending.at,
    published: contest.publishedAt !== null,
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {editable && <Found draft={draft} zone={contest.zone} />}
      <fieldset disabled={!editable || sending.busy}>
        <GeneralFields {...part} />
        <RegistrationFields {...part} />
        <Consents {...part} />
      </fieldset>
      <ProblemBox error={sending.error} nameOf={nameOf} />
      {editable ? (
        <div className="st-actions st-save">
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
          <span role="status">{draft.dirty ? say('unsaved') : saved && say('saved')}</span>
        </div>
      ) : (
        <p className="dim">{say('readOnly')}</p>
      )}
    </form>
  );
}
