import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { change, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dossierPath, type Dossier, type Stage } from './api';
import { EXCLUSION_WORDS } from './exclusion-words';

type Reason = Schemas['ExclusionReason'];

const WORDS = {
  ...EXCLUSION_WORDS,
  title: ['Đưa bài ra khỏi cuộc thi', 'Put the work out of the contest'],
  hint: [
    'Không ai chấm, xếp hạng hay trao giải cho bài này nữa. Bài và các điểm đã khóa vẫn nằm trong hồ sơ; có thể xét lại. Nếu danh sách giải đã được chốt, quyết định dẫn đến một danh sách mới.',
    'Nobody marks, ranks or awards it any more. It stays on file with its locked marks, and can be taken back. Where the award list stands already, another list follows.',
  ],
  back: ['Xét lại bài này', 'Take the work back'],
  backHint: [
    'Bài trở lại chỗ của nó: người chấm thấy lại bài, các điểm đã khóa vẫn tính.',
    'It goes back to where it was: its judges have it again, and its locked marks count.',
  ],
  reason: ['Lý do', 'Reason'],
  minutes: ['Biên bản', 'Minutes'],
  minutesHint: [
    'Ít nhất 10 ký tự: căn cứ nào, ai đã xem, kết luận gì. Không nêu tên tác giả.',
    'At least 10 characters: what it rests on, who looked, what was found. No author’s name.',
  ],
  go: ['Đưa ra khỏi cuộc thi', 'Put it out'],
  goBack: ['Xét lại', 'Take it back'],
} as const;

interface ExclusionFormProps {
  stage: Stage;
  dossier: Pick<Dossier, 'code' | 'version'>;
  /** Whether the work is out now. */
  isOut: boolean;
  /** What the judge's flag says, where there is one. */
  proposed?: Reason | undefined;
  changed: () => void;
}

/** Puts a work out of the contest by its code, with reason and minutes, or takes it back. */
export function ExclusionForm({ stage, dossier, isOut, proposed, changed }: ExclusionFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [reasonCode, setReasonCode] = useState<Reason>(proposed ?? 'copied');
  const [minutes, setMinutes] = useState('');
  const decide = () =>
    sending.run(async () => {
      const { code, version } = dossier;
      const path = dossierPath(stage.id, code);
      if (isOut) await change('POST', `${path}/readmission`, { version, minutes });
      else await change('POST', `${path}/exclusion`, { version, reasonCode, minutes });
      changed();
    });
  return (
    <Panel title={say(isOut ? 'back' : 'title')} hint={say(isOut ? 'backHint' : 'hint')}>
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void decide();
        }}
      >
        {!isOut && (
          <ChoiceField
            label={say('reason')}
            value={reasonCode}
            choices={REASONS.map((reason) => [reason, say(reason)] as const)}
            onChange={setReasonCode}
          />
        )}
        <Textarea
          label={say('minutes')}
          description={say('minutesHint')}
          autosize
          minRows={3}
          required
          minLength={10}
          value={minutes}
          onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
          error={sending.at('minutes')}
        />
        <ProblemBox error={sending.error} />
        <div className="st-actions">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say(isOut ? 'goBack' : 'go')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

const REASONS = Object.keys(EXCLUSION_WORDS) as Reason[];
