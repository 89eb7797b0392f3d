import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { change, type Schemas } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import type { Correction, Scope } from './api';
import { firstDraft, KINDS, readyOf, type Draft, type Kind } from './correction-draft';
import { CorrectionFields } from './correction-fields';
import { KIND_WORDS, REASON_WORDS } from './correction-words';
import { Effect } from './effect';

const WORDS = {
  kind: ['Loại đính chính', 'Kind'],
  reason: ['Lý do', 'Reason'],
  note: ['Ghi chú', 'Note'],
  noteHint: [
    'Lưu trong sổ cái; lý do được công bố cùng kết quả.',
    'Kept in the ledger; the reason is published with the result.',
  ],
  preview: ['Xem tác động', 'Show the effect'],
  propose: ['Đề nghị đính chính này', 'Propose this correction'],
  cancel: ['Thôi', 'Cancel'],
  stale: [
    'Đã sửa đề nghị: hãy xem lại tác động.',
    'The proposal was changed: look at the effect again.',
  ],
} as const;

interface ProposeCorrectionProps {
  scope: Scope;
  path: string;
  /** What is known of it already. */
  first?: Partial<Draft>;
  proposed: (correction: Correction) => Promise<void>;
  close: () => void;
}

/** Asks for a correction; it can be proposed only once its effect was looked at. */
export function ProposeCorrection({ scope, path, first, proposed, close }: ProposeCorrectionProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...firstDraft(scope, first?.kind),
    ...first,
  }));
  const [seen, see] = useState<{ of: Draft; effect: Schemas['EffectDto'] } | null>(null);
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const body = readyOf(draft);
  const preview = () =>
    sending.run(async () => {
      const answer = await change<Schemas['EffectAnswerDto']>('POST', `${path}/preview`, body);
      see({ of: draft, effect: answer.effect });
    });
  const propose = () =>
    sending.run(async () => {
      const answer = await change<Schemas['CorrectionAnswerDto']>('POST', path, body);
      await proposed(answer.correction);
    });
  const fresh = seen?.of === draft;
  return (
    <form
      className="st-form rs-propose"
      onSubmit={(event) => {
        event.preventDefault();
        void (fresh ? propose() : preview());
      }}
    >
      <KindFields draft={draft} set={set} start={(kind) => setDraft(firstDraft(scope, kind))} />
      <CorrectionFields {...{ draft, set, scope, path, sending }} />
      <Textarea
        label={say('note')}
        description={say('noteHint')}
        value={draft.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        error={sending.at('note')}
        maxLength={2_000}
        autosize
        minRows={2}
      />
      <ProblemBox error={sending.error} />
      <div role="status">
        {seen && (fresh ? <Effect effect={seen.effect} scope={scope} /> : <p>{say('stale')}</p>)}
      </div>
      <div className="st-actions">
        <Button type="submit" loading={sending.busy}>
          {say(fresh ? 'propose' : 'preview')}
        </Button>
        <Button variant="default" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface KindFieldsProps {
  draft: Draft;
  set: (changes: Partial<Draft>) => void;
  /** Begins anew with another kind. */
  start: (kind: Kind) => void;
}

function KindFields({ draft, set, start }: KindFieldsProps) {
  const say = useSay(WORDS);
  const kinds = useSay(KIND_WORDS);
  const reasons = useSay(REASON_WORDS);
  const codes = Object.keys(REASON_WORDS) as (keyof typeof REASON_WORDS)[];
  return (
    <div className="st-fields">
      <ChoiceField
        label={say('kind')}
        value={draft.kind}
        choices={KINDS.map((kind) => [kind, kinds(kind)] as const)}
        onChange={start}
      />
      <ChoiceField
        label={say('reason')}
        value={draft.reason}
        choices={codes.map((code) => [code, reasons(code)] as const)}
        onChange={(reason) => set({ reason })}
      />
    </div>
  );
}
