import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refresh } from '../../api/query';
import { change, may, TREES, useMe, useStaff, useTrees, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Desk, Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { UnitCounts } from './unit-counts';
import { UnitFields, unitBody, type UnitDraft } from './unit-fields';
import { UnitLinks } from './unit-links';

const WORDS = {
  details: ['Thông tin', 'Details'],
  save: ['Lưu', 'Save'],
  saved: ['Đã lưu.', 'Saved.'],
  remove: ['Xóa đơn vị', 'Delete this unit'],
  removing: [
    'Đơn vị “{name}” sẽ bị xóa cùng số biên chế của nó. Chỉ xóa được khi chưa ai chọn đơn vị này.',
    '“{name}” will be deleted with its headcounts and populations. This works only while nobody has chosen it.',
  ],
} as const;

type UnitInFull = Schemas['UnitInFullDto'];

/** One unit: what it is, how many people it has, and what became of it. */
export function UnitPage({ id }: { id: string }) {
  const path = `/api/staff/units/${id}`;
  const inFull = useStaff<UnitInFull>(path);
  const trees = useTrees();
  const tree = trees.data?.trees.find((one) => one.id === inFull.data?.unit.treeId);
  return (
    <Desk
      title={inFull.data?.unit.name ?? ''}
      {...(tree && { above: { href: `/staff/units/${tree.id}`, label: tree.name } })}
    >
      <Loaded query={inFull} heights={[12, 8, 8]}>
        {(data) => <UnitDesk path={path} data={data} />}
      </Loaded>
    </Desk>
  );
}

function UnitDesk({ path, data }: { path: string; data: UnitInFull }) {
  const say = useSay(WORDS);
  const me = useMe();
  const [, go] = useLocation();
  const [removing, setRemoving] = useState(false);
  const { unit } = data;
  const manage = may(me.data, 'units:manage');
  return (
    <>
      <Panel title={say('details')}>
        <Details path={path} unit={unit} manage={manage} />
      </Panel>
      <UnitCounts
        what="headcount"
        path={path}
        counts={data.headcounts.map(({ asOf, headcount }) => ({ asOf, count: headcount }))}
        manage={manage}
      />
      <UnitCounts
        what="population"
        path={path}
        counts={data.populations.map(({ asOf, population }) => ({ asOf, count: population }))}
        manage={manage}
      />
      <UnitLinks path={path} data={data} manage={manage} />
      {manage && (
        <Button variant="default" onClick={() => setRemoving(true)}>
          {say('remove')}
        </Button>
      )}
      {removing && (
        <Confirm
          title={say('remove')}
          verb={say('remove')}
          act={async () => {
            await change('DELETE', path, undefined, [TREES]);
            go(`/staff/units/${unit.treeId}`);
          }}
          close={() => setRemoving(false)}
        >
          <p>{say('removing', { name: unit.name })}</p>
        </Confirm>
      )}
    </>
  );
}

function Details({
  path,
  unit,
  manage,
}: {
  path: string;
  unit: UnitInFull['unit'];
  manage: boolean;
}) {
  const parentPath = unit.parentId && `/api/staff/units/${unit.parentId}`;
  const parent = useStaff<UnitInFull>(parentPath);
  if (parentPath && !parent.data) return <Loaded query={parent}>{() => null}</Loaded>;
  return <Editor path={path} unit={unit} parent={parent.data?.unit ?? null} manage={manage} />;
}

function Editor({
  path,
  unit,
  parent,
  manage,
}: {
  path: string;
  unit: UnitInFull['unit'];
  parent: UnitInFull['unit'] | null;
  manage: boolean;
}) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [saved, setSaved] = useState(false);
  const [draft, setDraft] = useState<UnitDraft>({
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parent,
    validFrom: unit.validFrom,
    validTo: unit.validTo ?? '',
  });
  const save = async (): Promise<void> => {
    setSaved(false);
    if (await sending.run(() => change('PATCH', path, unitBody(draft)))) {
      refresh(path);
      setSaved(true);
    }
  };
  return (
    <form
      className="st-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="st-meta">
        <span className="mono">{unit.code}</span>
      </p>
      <fieldset className="st-plain" disabled={!manage}>
        <UnitFields
          treeId={unit.treeId}
          id={unit.id}
          draft={draft}
          onChange={setDraft}
          at={sending.at}
        />
      </fieldset>
      <ProblemBox error={sending.error} />
      {manage && (
        <div className="st-actions">
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
          <span role="status">{saved && say('saved')}</span>
        </div>
      )}
    </form>
  );
}
