import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { DialogForm } from '../kit/dialog-form';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { roomPath, type Room, type RoomCorrection } from './api';
import { ROOM_WORDS } from './words';

/** What is different about works since the first list was published, and how to add to it. */
export function Corrections({ room, leads }: { room: Room; leads: boolean }) {
  const say = useSay(ROOM_WORDS);
  const [removing, remove] = useState(false);
  const [restored, restore] = useState<string | null>(null);
  const path = roomPath(room.contestId);
  const bringBack = (reason: string): Promise<unknown> => {
    const body = { version: room.version, code: restored, kind: 'restored', reason };
    return change('POST', `${path}/corrections`, body, [path]);
  };
  const out = room.works.filter((work) => work.removed);
  return (
    <Panel title={say('corrections')} hint={say('correctionsHint')}>
      {room.corrections.length === 0 && <p className="dim">{say('noCorrections')}</p>}
      <ul className="de-changes">
        {room.corrections.map((one, index) => (
          <Line key={index} room={room} correction={one} />
        ))}
      </ul>
      {leads && (
        <div className="de-steps">
          <Button variant="default" onClick={() => remove(true)}>
            {say('remove')}
          </Button>
          {out.map(({ code }) => (
            <Button key={code} variant="default" onClick={() => restore(code)}>
              {say('restore', { code })}
            </Button>
          ))}
        </div>
      )}
      {removing && <Removal room={room} close={() => remove(false)} />}
      {restored && (
        <Confirm
          title={say('restore', { code: restored })}
          verb={say('bringBack')}
          withReason
          act={bringBack}
          close={() => restore(null)}
        >
          <p>{say('restoreAsk')}</p>
        </Confirm>
      )}
    </Panel>
  );
}

function Line({ room, correction }: { room: Room; correction: RoomCorrection }) {
  const say = useSay(ROOM_WORDS);
  const { f } = useContestWords();
  const { code, kind, reason, madeBy, madeAt, listVersion, before, after } = correction;
  const title = room.works.find((work) => work.code === code)?.title ?? '';
  const marks = { before: f.number(before ?? 0, 2), after: f.number(after ?? 0, 2) };
  return (
    <li>
      <b>
        {code} {title}
      </b>
      : {say(kind, marks)}
      {kind !== 'remark' && <> {reason}</>}
      <br />
      <span className="small dim">
        {say('said', { by: madeBy, at: f.instant(madeAt) })} ·{' '}
        {listVersion === null ? say('nextList') : say('inList', { n: f.number(listVersion) })}
      </span>
    </li>
  );
}

/** A work is taken out of the prizes: copied, or not eligible, as it turned out. */
function Removal({ room, close }: { room: Room; close: () => void }) {
  const say = useSay(ROOM_WORDS);
  const sending = useSending();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const path = roomPath(room.contestId);
  const work = room.works.find((one) => one.code === code.trim().toUpperCase());
  const record = async () => {
    const body = { version: room.version, code: work?.code ?? code, kind: 'removed', reason };
    const done = await sending.run(() => change('POST', `${path}/corrections`, body, [path]));
    if (done) close();
  };
  return (
    <Modal opened onClose={close} title={say('remove')} size="lg" centered>
      <DialogForm {...{ sending, close }} submit={record} verb={say('removeVerb')}>
        <p>{say('removeAsk')}</p>
        <TextInput
          label={say('code')}
          description={work ? [work.title, ...work.authors].join(' · ') : undefined}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          error={sending.at('code')}
          required
          data-autofocus
        />
        <Textarea
          label={say('reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={sending.at('reason')}
          minLength={10}
          maxLength={2_000}
          required
          autosize
          minRows={3}
        />
      </DialogForm>
    </Modal>
  );
}
