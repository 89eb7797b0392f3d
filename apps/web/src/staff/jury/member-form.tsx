import { Checkbox, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { juryPath, memberPath, type Jury, type Member } from './api';
import { UnitNoPick } from './unit-no-pick';
import { JURY_WORDS } from './words';

interface MemberFormProps {
  contestId: string;
  jury: Jury;
  /** null for a new one. */
  member: Member | null;
  close: () => void;
}

/** What is filled in. */
interface MemberDraft {
  email: string;
  role: Member['role'];
  team: string;
  unit: Member['unit'];
  media: string[];
  stageIds: string[];
}

function draftOf(member: Member | null, jury: Jury): MemberDraft {
  if (!member) {
    const stageIds = seatsOf('judge', jury);
    return { email: '', role: 'judge', team: '', unit: null, media: [], stageIds };
  }
  const { email, role, team, unit, media, stageIds } = member;
  return { email, role, team: team ?? '', unit, media, stageIds };
}

/** Where somebody new sits: judges in every stage; the chief judge leads all of them and marks in none. */
const seatsOf = (role: Member['role'], { stages }: Jury): string[] =>
  role === 'chief' ? [] : stages.map(({ id }) => id);

/** Takes somebody into the jury, or changes where they sit. */
export function MemberForm({ contestId, jury, member, close }: MemberFormProps) {
  const say = useSay(JURY_WORDS);
  const sending = useSending();
  const [draft, setDraft] = useState(() => draftOf(member, jury));
  const set = (part: Partial<MemberDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const { email, role, team, unit, media, stageIds } = draft;
    const place = { team: team.trim() || null, unitNo: unit?.no ?? null, media, stageIds };
    const stale = [juryPath(contestId)];
    const sent = await sending.run(() =>
      member
        ? change('PUT', memberPath(member.id), { ...place, version: member.version }, stale)
        : change('POST', juryPath(contestId), { ...place, email, role }, stale),
    );
    if (sent) close();
  };
  return (
    <Modal opened onClose={close} title={member?.name ?? say('add')} centered>
      <DialogForm {...{ sending, close }} submit={save}>
        {!member && <Account jury={jury} draft={draft} set={set} error={sending.at('email')} />}
        <Place jury={jury} draft={draft} set={set} />
      </DialogForm>
    </Modal>
  );
}

interface PartProps {
  draft: MemberDraft;
  set: (part: Partial<MemberDraft>) => void;
}

function Account({
  jury,
  draft,
  set,
  error,
}: PartProps & { jury: Jury; error: string | undefined }) {
  const say = useSay(JURY_WORDS);
  return (
    <>
      <TextInput
        label={say('email')}
        type="email"
        value={draft.email}
        onChange={({ currentTarget }) => set({ email: currentTarget.value })}
        error={error}
        required
        data-autofocus
      />
      <ChoiceField
        label={say('role')}
        value={draft.role}
        choices={[
          ['judge', say('judge')],
          ['chief', say('chief')],
        ]}
        onChange={(role) => set({ role, stageIds: seatsOf(role, jury) })}
      />
    </>
  );
}

function Place({ jury, draft, set }: PartProps & { jury: Jury }) {
  const say = useSay(JURY_WORDS);
  const options = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextInput
        label={say('team')}
        description={say('teamHint')}
        value={draft.team}
        maxLength={60}
        onChange={({ currentTarget }) => set({ team: currentTarget.value })}
      />
      {jury.unitTreeId && (
        <UnitNoPick
          treeId={jury.unitTreeId}
          label={say('unit')}
          description={say('unitHint')}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
        />
      )}
      <MultiSelect
        label={say('media')}
        description={say('mediaHint')}
        data={options(jury.media)}
        value={draft.media}
        onChange={(media) => set({ media })}
      />
      <Checkbox.Group
        label={say('stages')}
        description={say(draft.role === 'chief' ? 'stagesOfChief' : 'stagesHint')}
        value={draft.stageIds}
        onChange={(stageIds) => set({ stageIds })}
      >
        <Stack gap="xs" mt="xs">
          {jury.stages.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
