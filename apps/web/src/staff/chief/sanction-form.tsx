import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { change, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dossierPath, type Dossier, type Stage } from './api';

const WORDS = {
  title: ['Trừ điểm vì vi phạm', 'Take points off for a breach'],
  hint: [
    'Thể lệ ấn định mức trừ trên điểm cuối cùng; quyết định đi cùng biên bản.',
    'The rules say how much of the final mark goes; the decision comes with minutes.',
  ],
  sanction: ['Vi phạm', 'Breach'],
  option: ['{name}: trừ {n} %', '{name}: {n} % off'],
  minutes: ['Biên bản', 'Minutes'],
  go: ['Trừ điểm', 'Take them off'],
} as const;

interface SanctionFormProps {
  stage: Stage;
  dossier: Dossier;
  sanctions: readonly Schemas['Sanction'][];
  changed: () => void;
}

/** Takes off a work's mark what the rules take off for a breach. */
export function SanctionForm({ stage, dossier, sanctions, changed }: SanctionFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [sanction, setSanction] = useState(sanctions[0]?.id ?? '');
  const [minutes, setMinutes] = useState('');
  const take = () =>
    sending.run(async () => {
      const body = { version: dossier.version, sanction, minutes };
      await change('POST', `${dossierPath(stage.id, dossier.code)}/sanction`, body);
      changed();
    });
  return (
    <Panel title={say('title')} hint={say('hint')}>
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <ChoiceField
          label={say('sanction')}
          value={sanction}
          choices={sanctions.map(({ id, name, percent }) => {
            return [id, say('option', { name, n: percent })] as const;
          })}
          onChange={setSanction}
        />
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
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('go')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
