import { TextInput } from '@mantine/core';
import type { Schemas } from '../kit/api';
import { KindField } from '../kit/kind-field';
import { useSay } from '../kit/words';
import { UnitPick } from './unit-pick';

const WORDS = {
  code: ['Mã đơn vị', 'Code'],
  codeHint: ['Không đổi được về sau.', 'It cannot change later.'],
  name: ['Tên', 'Name'],
  kind: ['Loại', 'Kind'],
  kindHint: [
    'Ví dụ phường, xã, trường, lớp, sở. Các đơn vị cùng loại có thể được so với nhau.',
    'As ward, commune, school, class. Units of one kind may be compared with each other.',
  ],
  parent: ['Thuộc đơn vị', 'Below'],
  from: ['Có hiệu lực từ ngày', 'Valid from'],
  to: ['Hết hiệu lực từ ngày (bỏ trống nếu chưa biết)', 'No more from (empty while unknown)'],
} as const;

/** A unit as a form holds it. */
export interface UnitDraft {
  code: string;
  name: string;
  kind: string;
  parent: Pick<Schemas['UnitDto'], 'id' | 'code' | 'name'> | null;
  validFrom: string;
  validTo: string;
}

interface UnitFieldsProps {
  treeId: string;
  draft: UnitDraft;
  onChange: (draft: UnitDraft) => void;
  /** What the server said against a field. */
  at: (path: string) => string | undefined;
  /** Of the unit being edited; absent for a new one, which still chooses its code. */
  id?: string;
}

/** The fields of a unit, new or old. */
export function UnitFields({ treeId, draft, onChange, at, id }: UnitFieldsProps) {
  const say = useSay(WORDS);
  const field = (name: 'code' | 'name' | 'validFrom' | 'validTo') => ({
    value: draft[name],
    error: at(name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      onChange({ ...draft, [name]: currentTarget.value }),
  });
  return (
    <>
      {id === undefined && (
        <TextInput
          label={say('code')}
          description={say('codeHint')}
          {...field('code')}
          required
          data-autofocus
        />
      )}
      <TextInput label={say('name')} {...field('name')} required />
      <KindField
        label={say('kind')}
        hint={say('kindHint')}
        kinds={[]}
        value={draft.kind}
        put={(kind) => onChange({ ...draft, kind })}
        error={at('kind')}
        required
      />
      <UnitPick
        treeId={treeId}
        label={say('parent')}
        value={draft.parent}
        onChange={(parent) => onChange({ ...draft, parent })}
        error={at('parentId')}
        {...(id === undefined ? {} : { except: id })}
      />
      <div className="st-fields">
        <TextInput type="date" label={say('from')} {...field('validFrom')} required />
        <TextInput type="date" label={say('to')} {...field('validTo')} />
      </div>
    </>
  );
}

/** The body that creates or changes a unit, without its code. */
export function unitBody({ name, kind, parent, validFrom, validTo }: UnitDraft) {
  return { name, kind, parentId: parent?.id ?? null, validFrom, validTo: validTo || null };
}
