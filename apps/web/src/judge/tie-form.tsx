import { useState } from 'react';
import { call } from '../api/client';
import { put } from '../api/query';
import type { Unit } from '../api/types';
import { Trouble } from '../design/page';
import { Field, wrongFields, type Wrong } from '../register/fields';
import { UnitPicker } from '../register/unit-picker';
import { useSending, fieldErrorsOf } from '../staff/kit/sending';
import { useSay } from '../staff/kit/words';
import { tiesPath } from './paths';
import { TIE_WORDS } from './tie-words';
import type { OwnTies, TieKind } from './types';

const KINDS: TieKind[] = ['kin', 'pupil', 'other'];
const NOBODY = { name: '', birthDate: '', email: '', phone: '' };

interface TieFormProps {
  contestId: string;
  /** The tree that the contest's units stand in. */
  treeId: string | null;
  close: () => void;
}

/** One tie: to a person told so that nobody else is meant, or to a unit. */
export function TieForm({ contestId, treeId, close }: TieFormProps) {
  const say = useSay(TIE_WORDS);
  const sending = useSending();
  const [kind, setKind] = useState<TieKind>('kin');
  const [to, setTo] = useState<'person' | 'unit'>('person');
  const [person, setPerson] = useState(NOBODY);
  const [unit, setUnit] = useState<Unit | null>(null);
  const errors = fieldErrorsOf(sending.error);
  const wrong = wrongFields(errors.map((one) => ({ ...one, path: `tie-${one.path}` })));
  const save = () =>
    sending.run(async () => {
      const told = Object.entries(person).filter(([, value]) => value.trim() !== '');
      const target = to === 'unit' ? { unitNo: unit?.no } : Object.fromEntries(told);
      const path = tiesPath(contestId);
      put(path, await call<OwnTies>('POST', path, { body: { kind, ...target } }));
      close();
    });
  return (
    <form
      className="form jd-tie-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choice legend={say('kind')} name="kind" choices={KINDS} chosen={kind} choose={setKind} />
      {treeId && (
        <Choice
          legend={say('to')}
          name="to"
          choices={['person', 'unit']}
          chosen={to}
          choose={setTo}
        />
      )}
      {to === 'unit' && treeId ? (
        <Field name="tie-unitNo" label={say('whichUnit')} wrong={wrong}>
          {(attributes) => (
            <UnitPicker treeId={treeId} attributes={attributes} chosen={unit} choose={setUnit} />
          )}
        </Field>
      ) : (
        <Person person={person} set={setPerson} wrong={wrong} />
      )}
      {sending.error !== null && errors.length === 0 && <Trouble error={sending.error} />}
      <p className="dim small">{say('final')}</p>
      <div className="row">
        <button className="btn" disabled={sending.busy}>
          {say('save')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

interface ChoiceProps<One extends keyof typeof TIE_WORDS> {
  legend: string;
  name: string;
  choices: readonly One[];
  chosen: One;
  choose: (one: One) => void;
}

function Choice<One extends keyof typeof TIE_WORDS>(props: ChoiceProps<One>) {
  const { legend, name, choices, chosen, choose } = props;
  const say = useSay(TIE_WORDS);
  return (
    <fieldset className="jd-choice">
      <legend>{legend}</legend>
      {choices.map((one) => (
        <label key={one} className="tick">
          <input
            type="radio"
            name={`tie-${name}`}
            checked={chosen === one}
            onChange={() => choose(one)}
          />
          <span>{say(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const FIELDS = [
  ['name', 'text'],
  ['birthDate', 'date'],
  ['email', 'email'],
  ['phone', 'tel'],
] as const;

interface PersonProps {
  person: typeof NOBODY;
  set: (person: typeof NOBODY) => void;
  wrong: Wrong;
}

function Person({ person, set, wrong }: PersonProps) {
  const say = useSay(TIE_WORDS);
  return FIELDS.map(([field, type]) => (
    <Field
      key={field}
      name={`tie-${field}`}
      label={say(field)}
      hint={field === 'birthDate' ? say('hint') : undefined}
      optional={field !== 'name'}
      wrong={wrong}
    >
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          maxLength={field === 'phone' ? 20 : 120}
          value={person[field]}
          onChange={(event) => set({ ...person, [field]: event.target.value })}
        />
      )}
    </Field>
  ));
}
