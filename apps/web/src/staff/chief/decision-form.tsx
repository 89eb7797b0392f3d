import { Button } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dossierPath, type Dossier, type Judge, type Stage } from './api';
import { JointCriteria, JointMinutes, JointPresent, useJointMark } from './joint-mark';

const WORDS = {
  title: ['Quyết định điểm', 'Decide the mark'],
  hint: [
    'Điểm được ghi cùng biên bản; điểm của các giám khảo vẫn giữ nguyên trong hồ sơ.',
    'The mark is recorded with its minutes; the judges’ marks stay on file as they are.',
  ],
  kind: ['Ai quyết định', 'Who decides'],
  chief: ['Trưởng ban', 'The chief judge'],
  joint: ['Chấm tập thể', 'The jury together'],
  line: ['Chấm lại vì sát mức giải', 'Marked again near a line'],
  present: ['Những người cùng chấm', 'Who sat together'],
  minutesHint: [
    'Vì sao điểm như vậy; ít nhất 10 ký tự.',
    'Why the mark is what it is; at least 10 characters.',
  ],
  decide: ['Ghi điểm và biên bản', 'Record mark and minutes'],
  two: ['Chấm tập thể cần ít nhất hai người.', 'Marking together takes two at least.'],
} as const;

type Kind = 'chief' | 'joint' | 'line';

interface DecisionFormProps {
  stage: Stage;
  dossier: Dossier;
  judges: readonly Judge[];
  changed: () => void;
}

/** The kinds of decision a work's state allows: a final one may only be marked again at a line. */
function kindsFor({ needs, state }: Dossier): Kind[] {
  if (state === 'final') return ['line'];
  return needs === 'joint' ? ['joint'] : ['chief', 'joint'];
}

/** A mark by decision, criterion by criterion, with its minutes. */
export function DecisionForm({ stage, dossier, judges, changed }: DecisionFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const mark = useJointMark(stage.rules.rubric);
  const kinds = kindsFor(dossier);
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'chief');
  const together = kind !== 'chief';
  const ready = mark.whole && (!together || mark.present.length > 1);
  const decide = () =>
    sending.run(async () => {
      const { version } = dossier;
      const { criteria, minutes, present } = mark;
      const body = { version, kind, criteria, minutes, ...(together ? { present } : {}) };
      await change('POST', `${dossierPath(stage.id, dossier.code)}/decision`, body);
      changed();
    });
  return (
    <Panel title={say('title')} hint={say('hint')}>
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void decide();
        }}
      >
        {kinds.length > 1 && (
          <ChoiceField
            label={say('kind')}
            value={kind}
            choices={kinds.map((one) => [one, say(one)] as const)}
            onChange={setKind}
          />
        )}
        {together && (
          <JointPresent mark={mark} judges={judges} label={say('present')} hint={say('two')} />
        )}
        <JointCriteria mark={mark} idPrefix="decision" />
        <JointMinutes mark={mark} hint={say('minutesHint')} error={sending.at('minutes')} />
        <ProblemBox error={sending.error} />
        <div className="st-actions">
          <Button type="submit" disabled={!ready} loading={sending.busy}>
            {say('decide')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
