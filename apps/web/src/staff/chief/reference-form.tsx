import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { get } from '../../api/client';
import { change, useStaff } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dossierPath, stagePath, type Dossier, type JuryProgress, type Stage } from './api';
import { JointCriteria, JointMinutes, JointPresent, useJointMark } from './joint-mark';

const WORDS = {
  code: ['Mã bài', 'Code of the work'],
  purpose: ['Dùng làm', 'Used as'],
  anchor: ['bài chuẩn (chấm trước khi vào việc)', 'anchor (marked before live works)'],
  seed: ['bài kiểm tra (lẫn trong hàng bài)', 'seed (mixed into the queue)'],
  present: ['Những người cùng chấm (ít nhất hai)', 'Who marked it together (two at least)'],
  save: ['Ghi điểm thống nhất', 'Record the agreed mark'],
} as const;

interface ReferenceFormProps {
  stage: Stage;
  done: () => void;
}

/** Makes a work one that judges are held against: its agreed mark, who agreed, and why. */
export function ReferenceForm({ stage, done }: ReferenceFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const jury = useStaff<JuryProgress>(`${stagePath(stage.id)}/progress`);
  const mark = useJointMark(stage.rules.rubric);
  const [code, setCode] = useState('');
  const [purpose, setPurpose] = useState<'anchor' | 'seed'>('anchor');
  const ready = code.trim() !== '' && mark.present.length > 1 && mark.whole;
  const save = () =>
    sending.run(async () => {
      const { version } = await get<Dossier>(dossierPath(stage.id, code.trim()));
      const { present, criteria, minutes } = mark;
      const body = { purpose, version, present, criteria, minutes };
      const path = `${stagePath(stage.id)}/references/${encodeURIComponent(code.trim())}`;
      await change('PUT', path, body);
      done();
    });
  return (
    <form
      className="st-form ch-reference"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="st-fields">
        <TextInput
          label={say('code')}
          required
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value.toUpperCase())}
        />
        <ChoiceField
          label={say('purpose')}
          value={purpose}
          choices={[
            ['anchor', say('anchor')],
            ['seed', say('seed')],
          ]}
          onChange={setPurpose}
        />
      </div>
      <JointCriteria mark={mark} idPrefix="reference" />
      <JointPresent mark={mark} judges={jury.data?.progress.judges ?? []} label={say('present')} />
      <JointMinutes mark={mark} error={sending.at('minutes')} />
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" disabled={!ready} loading={sending.busy}>
          {say('save')}
        </Button>
      </div>
    </form>
  );
}
