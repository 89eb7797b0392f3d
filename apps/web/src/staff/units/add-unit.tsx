import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { change, TREES, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { useSay } from '../kit/words';
import { UnitFields, unitBody, type UnitDraft } from './unit-fields';

const WORDS = {
  add: ['Thêm đơn vị', 'Add a unit'],
} as const;

const NEW: UnitDraft = { code: '', name: '', kind: '', parent: null, validFrom: '', validTo: '' };

/** Adds one unit to a tree. */
export function AddUnit({ treeId, stale }: { treeId: string; stale: string[] }) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const [draft, setDraft] = useState<UnitDraft | null>(null);
  return (
    <>
      <Button onClick={() => setDraft(NEW)}>{say('add')}</Button>
      {draft && (
        <Confirm
          title={say('add')}
          verb={say('add')}
          act={async () => {
            const body = { code: draft.code, ...unitBody(draft) };
            const { unit } = await change<Schemas['UnitAnswerDto']>(
              'POST',
              `${TREES}/${treeId}/units`,
              body,
              stale,
            );
            go(`/staff/unit/${unit.id}`);
          }}
          close={() => setDraft(null)}
          wide
        >
          <UnitFields treeId={treeId} draft={draft} onChange={setDraft} at={() => undefined} />
        </Confirm>
      )}
    </>
  );
}
