import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { get } from '../../api/client';
import { useWords } from '../../i18n/format';
import { CriterionField } from '../../judge/criterion-field';
import { openCriteria, totalOf } from '../../judge/rubric.rules';
import type { Points } from '../../judge/types';
import { change, useStaff } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dossierPath, stagePath, type Dossier, type JuryProgress, type Stage } from './api';

const WORDS = {
  code: ['Mã bài', 'Code of the work'],
  purpose: ['Dùng làm', 'Used as'],
  anchor: ['bài chuẩn (chấm trước khi vào việc)', 'anchor (marked before live works)'],
  seed: ['bài kiểm tra (lẫn trong hàng bài)', 'seed (mixed into the queue)'],
  present: ['Những người cùng chấm (ít nhất hai)', 'Who marked it together (two at least)'],
  total: ['Tổng: {n} điểm', 'Total: {n} points'],
  minutes: ['Biên bản', 'Minutes'],
  save: ['Ghi điểm thống nhất', 'Record the agreed mark'],
} as const;

interface ReferenceFormProps {
  stage: Stage;
  done: () => void;
}

/** Makes a work one that judges are held against: its agreed mark, who agreed, and why. */
export function ReferenceForm({ stage, done }: ReferenceFormProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const jury = useStaff<JuryProgress>(`${stagePath(stage.id)}/progress`);
  const { rubric } = stage.rules;
  const [code, setCode] = useState('');
  const [purpose, setPurpose] = useState<'anchor' | 'seed'>('anchor');
  const [criteria, setCriteria] = useState<Points>({});
  const [active, setActive] = useState(rubric[0]?.id);
  const [present, setPresent] = useState<string[]>([]);
  const [minutes, setMinutes] = useState('');
  const ready =
    code.trim() !== '' && present.length > 1 && openCriteria(rubric, criteria).length === 0;
  const save = () =>
    sending.run(async () => {
      const { version } = await get<Dossier>(dossierPath(stage.id, code.trim()));
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
      <div>
        {rubric.map((criterion, index) => (
          <CriterionField
            key={criterion.id}
            idPrefix="reference"
            criterion={criterion}
            no={index + 1}
            value={criteria[criterion.id] ?? null}
            active={active === criterion.id}
            readOnly={false}
            onFocus={() => setActive(criterion.id)}
            onMove={() => undefined}
            onChange={(value) => setCriteria((known) => ({ ...known, [criterion.id]: value }))}
          />
        ))}
      </div>
      <p className="jd-lock-total">
        {say('total', { n: f.number(totalOf(rubric, criteria) / 100) })}
      </p>
      <Checkbox.Group label={say('present')} value={present} onChange={setPresent}>
        <div className="ch-present">
          {jury.data?.progress.judges.map(({ memberId, name }) => (
            <Checkbox key={memberId} value={memberId} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label={say('minutes')}
        autosize
        minRows={3}
        required
        value={minutes}
        onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
        error={sending.at('minutes')}
      />
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" disabled={!ready} loading={sending.busy}>
          {say('save')}
        </Button>
      </div>
    </form>
  );
}
