import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Query } from '../../api/query';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import type { AssignmentJudge, Candidates } from './api';
import { ASSIGNMENT_WORDS } from './assignment-words';
import type { Held } from './use-move';

interface MoveWindowProps {
  held: Held;
  judges: AssignmentJudge[];
  candidates: Query<Candidates>;
  move: (to: string | null) => Promise<void>;
  busy: boolean;
  close: () => void;
}

const NOBODY = '-';

/** The same as dragging, for keyboard, finger and screen reader: who is to have the work. */
export function MoveWindow({ held, judges, candidates, move, busy, close }: MoveWindowProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  const [to, setTo] = useState('');
  const nameOf = (id: string | null): string => {
    const judge = judges.find((one) => one.id === id);
    return judge ? `${judge.no} ${judge.name}` : '';
  };
  const { code, from } = held;
  const title =
    from === null ? say('giveOf', { code }) : say('moveOf', { code, name: nameOf(from) });
  return (
    <Modal opened onClose={close} title={title} centered>
      <Loaded query={candidates} heights={[3, 3, 3]}>
        {({ candidates: list }) => (
          <form
            className="st-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (to) void move(to === NOBODY ? null : to);
            }}
          >
            <Radio.Group label={say('choose')} value={to} onChange={setTo} data-autofocus>
              <div className="ju-candidates">
                {list
                  .filter(({ memberId }) => memberId !== from)
                  .map(({ memberId, refusal }) => (
                    <Radio
                      key={memberId}
                      value={memberId}
                      label={nameOf(memberId)}
                      description={refusal ? say('why', { reason: say(refusal) }) : undefined}
                      disabled={refusal !== null}
                    />
                  ))}
                {from !== null && <Radio value={NOBODY} label={say('takeAway')} />}
              </div>
            </Radio.Group>
            <div className="st-actions">
              <Button type="submit" loading={busy} disabled={!to}>
                {say('choose')}
              </Button>
            </div>
          </form>
        )}
      </Loaded>
    </Modal>
  );
}
