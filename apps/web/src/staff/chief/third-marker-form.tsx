import { Button } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dossierPath, type Dossier, type Judge, type Stage } from './api';

const WORDS = {
  title: ['Người chấm lần ba', 'Third marker'],
  given: ['Giám khảo {n} đang chấm lần ba.', 'Judge {n} marks it a third time.'],
  hint: [
    'Không phải hai người đã chấm, không cùng tổ với họ, không có quan hệ với tác giả; hệ thống kiểm tra mà không để lộ tác giả.',
    'Neither of the first two, not of their teams, no tie to the author; checked without giving the author away.',
  ],
  judge: ['Giám khảo', 'Judge'],
  choose: ['Giao chấm lần ba', 'Give it out'],
  nobody: [
    'Chưa có ai nhận được bài này. Ban tổ chức chọn người: ai bị giữ lại vì quan hệ với tác giả không cho người chấm biết.',
    'Nobody could take this work yet. The organisers choose: who is kept from it by a tie to its author is not told to those who judge.',
  ],
} as const;

interface ThirdMarkerFormProps {
  stage: Stage;
  /** Whether the chief judge looks, who does not choose. */
  decides: boolean;
  dossier: Dossier;
  judges: readonly Judge[];
  changed: () => void;
}

/** Chooses who marks a third time, where nobody was found; for those who do not judge. */
export function ThirdMarkerForm(props: ThirdMarkerFormProps) {
  const { stage, decides, dossier, judges, changed } = props;
  const say = useSay(WORDS);
  const sending = useSending();
  const free = judges.filter(
    ({ memberId }) => !dossier.markers.some((marker) => marker.memberId === memberId),
  );
  const [memberId, setMemberId] = useState(free[0]?.memberId ?? '');
  const third = dossier.markers.find(({ kind, state }) => kind === 'third' && state !== 'returned');
  const give = () =>
    sending.run(async () => {
      const body = { version: dossier.version, memberId };
      await change('POST', `${dossierPath(stage.id, dossier.code)}/third-marker`, body);
      changed();
    });
  if (stage.state !== 'open' || dossier.needs !== 'third') return null;
  if (third) {
    return <Panel title={say('title')}>{say('given', { n: third.judge })}</Panel>;
  }
  if (decides) {
    return <Panel title={say('title')}>{say('nobody')}</Panel>;
  }
  return (
    <Panel title={say('title')} hint={say('hint')}>
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <ChoiceField
          label={say('judge')}
          value={memberId}
          choices={free.map(({ memberId: id, no, name }) => [id, `${no}. ${name}`] as const)}
          onChange={setMemberId}
        />
        <ProblemBox error={sending.error} />
        <div className="st-actions">
          <Button type="submit" disabled={memberId === ''} loading={sending.busy}>
            {say('choose')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
