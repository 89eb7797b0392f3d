import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { juryPath, memberPath, type Jury, type Member, type Tie } from './api';
import { UnitNoPick } from './unit-no-pick';
import { JURY_WORDS } from './words';

interface TieFormProps {
  contestId: string;
  jury: Jury;
  member: Member;
  close: () => void;
}

const NOBODY = { name: '', birthDate: '', email: '', phone: '' };

/** A tie that a judge declared: to a person, or to a unit. */
export function TieForm({ contestId, jury, member, close }: TieFormProps) {
  const say = useSay(JURY_WORDS);
  const sending = useSending();
  const [kind, setKind] = useState<Tie['kind']>('kin');
  const [to, setTo] = useState<'person' | 'unit'>('person');
  const [person, setPerson] = useState(NOBODY);
  const [unit, setUnit] = useState<Member['unit']>(null);
  const save = async () => {
    const told = Object.entries(person).filter(([, value]) => value.trim() !== '');
    const target = to === 'unit' ? { unitNo: unit?.no } : Object.fromEntries(told);
    const body = { kind, ...target };
    const path = `${memberPath(member.id)}/ties`;
    if (await sending.run(() => change('POST', path, body, [juryPath(contestId)]))) close();
  };
  return (
    <Modal opened onClose={close} title={say('tieOf', { name: member.name })} centered>
      <DialogForm {...{ sending, close }} submit={save}>
        <ChoiceField
          label={say('kind')}
          value={kind}
          choices={(['kin', 'pupil', 'other'] as const).map((one) => [one, say(one)])}
          onChange={setKind}
        />
        {jury.unitTreeId && (
          <ChoiceField
            label={say('tieTo')}
            value={to}
            choices={[
              ['person', say('person')],
              ['unit', say('aUnit')],
            ]}
            onChange={setTo}
          />
        )}
        {to === 'unit' && jury.unitTreeId ? (
          <UnitNoPick
            treeId={jury.unitTreeId}
            label={say('unit')}
            value={unit}
            onChange={setUnit}
          />
        ) : (
          <Person person={person} set={setPerson} />
        )}
      </DialogForm>
    </Modal>
  );
}

function Person({ person, set }: { person: typeof NOBODY; set: (person: typeof NOBODY) => void }) {
  const say = useSay(JURY_WORDS);
  const field = (key: keyof typeof NOBODY, label: string, type: string) => (
    <TextInput
      key={key}
      label={label}
      type={type}
      value={person[key]}
      required={key === 'name'}
      onChange={({ currentTarget }) => set({ ...person, [key]: currentTarget.value })}
    />
  );
  return (
    <>
      <p className="dim small">{say('tieHint')}</p>
      {field('name', say('name'), 'text')}
      {field('birthDate', say('birthDate'), 'date')}
      {field('email', say('personEmail'), 'email')}
      {field('phone', say('phone'), 'tel')}
    </>
  );
}
