import { Button } from '@mantine/core';
import { useState } from 'react';
import { change, CONTESTS, contestPath, may, useMe, type Contest } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
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

function Editor({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const nameOf = useFieldName();
  const me = useMe();
  const sending = useSending();
  const [draft, setDraft] = useState(() => draftOf(contest));
  const [saved, setSaved] = useState(false);
  const editable = may(me.data, 'contest:edit', contest.id);
  const set = (changes: Partial<ContestDraft>): void => {
    setSaved(false);
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = async () => {
    const path = contestPath(contest.id);
    setSaved(await sending.run(() => change('PATCH', path, draft, [path, CONTESTS])));
  };
  const part: PartProps = { draft, set, at: sending.at, published: contest.publishedAt !== null };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset disabled={!editable}>
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
          <span role="status">{saved && say('saved')}</span>
        </div>
      ) : (
        <p className="dim">{say('readOnly')}</p>
      )}
    </form>
  );
}
