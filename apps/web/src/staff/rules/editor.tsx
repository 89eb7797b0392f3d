import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/format';
import type { Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { History } from './history';
import { JsonView } from './json-view';
import { usePlaceName } from './place-name';
import { Reading } from './reading';
import { CheckedRules } from './saying';
import type { Template } from './template';
import { TemplateChoice } from './template-choice';
import type { At, Version } from './types';
import { useCheck, type Said } from './use-check';
import { useDraft, type Draft } from './use-draft';

const WORDS = {
  save: ['Lưu thể lệ', 'Save the rules'],
  amend: ['Công bố sửa đổi…', 'Publish an amendment…'],
  amendVerb: ['Công bố sửa đổi', 'Publish the amendment'],
  amendWords: [
    'Thể lệ mới có hiệu lực ngay; lý do và thời điểm hiện trên trang cuộc thi.',
    'The new rules hold at once; the reason and the time appear on the contest’s page.',
  ],
  unsaved: ['Có thay đổi chưa lưu.', 'There are unsaved changes.'],
  saved: ['Không có thay đổi nào chưa lưu.', 'Nothing is unsaved.'],
  discard: ['Bỏ thay đổi', 'Discard changes'],
  found: [
    'Đang tiếp tục bản sửa dở của bạn, lúc {at}. Bản này chỉ có trên trình duyệt này, chưa ai thấy.',
    'You are going on with your own unsaved draft of {at}. It is in this browser only; nobody has seen it.',
  ],
  moved: [
    'Bạn đang sửa từ phiên bản {base}, nhưng phiên bản {n} đã được lưu. Hãy xem bản đó ở mục Các phiên bản, rồi chọn.',
    'You began on version {base}, but version {n} has been saved. Read it under Versions, then choose.',
  ],
  mine: ['Giữ bản của tôi, lưu tiếp sau phiên bản {n}', 'Keep mine, to follow version {n}'],
  theirs: ['Bỏ bản của tôi', 'Throw mine away'],
  templates: ['Mẫu thể lệ…', 'Templates…'],
  json: ['JSON…', 'JSON…'],
} as const;

/** Rules in force, with their versions. */
export interface RulesInForce<T> {
  version: number;
  rules: T;
  changes: Schemas['RuleChange'];
  summary: string[];
  summaryEn: string[];
  history: Version[];
}

/** What the clauses of a document work on. */
export interface EditorPart<T, Answer> {
  rules: T;
  set: (changes: Partial<T>) => void;
  at: At;
  /** What the server last said to the draft. */
  checked: Answer | null;
}

interface RulesEditorProps<T extends object, Answer> {
  /** Address of the rules; also names the draft. */
  path: string;
  answer: RulesInForce<T>;
  zone: string;
  editable: boolean;
  templates: Template<T>[];
  save: (draft: Pick<Draft<T>, 'rules' | 'base'>, reason?: string) => Promise<unknown>;
  children: (part: EditorPart<T, Answer>) => ReactNode;
}

/** A rule document as forms, beside the sentences that it becomes; kept until it is saved or thrown away. */
export function RulesEditor<T extends object, Answer extends Said>(
  props: RulesEditorProps<T, Answer>,
) {
  const { path, answer, zone, editable, templates, save, children } = props;
  const sending = useSending();
  const nameOf = usePlaceName();
  const draft = useDraft<T>(path, answer);
  const check = useCheck<Answer>(`${path}/check`, draft.rules, editable);
  const [asking, ask] = useState(false);
  const byAmendment = answer.changes === 'by-amendment';
  const at: At = (place) => sending.at(place) ?? sending.at(`rules.${place}`) ?? check.at(place);
  const send = async (reason?: string): Promise<void> => {
    await save(draft, reason);
    draft.forget();
  };
  return (
    <>
      <Notices draft={draft} version={answer.version} zone={zone} editable={editable} />
      {editable && <Tools draft={draft} templates={templates} path={path} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (byAmendment) ask(true);
          else void sending.run(() => send());
        }}
      >
        <div className="st-two ru-two">
          <CheckedRules value={{ said: check.answer?.said ?? [], mistakes: check.mistakes }}>
            <div>
              {children({
                rules: draft.rules,
                set: (changes) => {
                  sending.clear();
                  draft.set(changes);
                },
                at,
                checked: check.answer,
              })}
            </div>
          </CheckedRules>
          <Reading said={check.answer ?? answer} mistakes={check.mistakes} nameOf={nameOf} />
        </div>
        <ProblemBox error={sending.error} nameOf={nameOf} />
        {editable && (
          <SaveBar
            draft={draft}
            stale={draft.base !== answer.version}
            busy={sending.busy}
            byAmendment={byAmendment}
          />
        )}
      </form>
      <History
        path={path}
        history={answer.history}
        zone={zone}
        take={editable ? draft.replace : null}
      />
      {asking && <Amendment act={send} close={() => ask(false)} />}
    </>
  );
}

interface NoticesProps<T> {
  draft: Draft<T>;
  version: number;
  zone: string;
  editable: boolean;
}

/** What happened to the draft since it was begun. */
function Notices<T>({ draft, version, zone, editable }: NoticesProps<T>) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (!editable || !draft.dirty) return null;
  if (draft.base !== version)
    return (
      <div className="notice bad st-gap" role="alert">
        <p>{say('moved', { base: draft.base, n: version })}</p>
        <div className="st-actions">
          <Button onClick={draft.rebase}>{say('mine', { n: version })}</Button>
          <Button variant="default" onClick={draft.discard}>
            {say('theirs')}
          </Button>
        </div>
      </div>
    );
  if (draft.foundFrom === null) return null;
  return (
    <div className="notice st-gap" role="status">
      <p>{say('found', { at: f.instant(draft.foundFrom, zone) })}</p>
    </div>
  );
}

interface ToolsProps<T> {
  draft: Draft<T>;
  templates: Template<T>[];
  path: string;
}

/** Ready-made rules, and the document itself for those who read JSON. */
function Tools<T extends object>({ draft, templates, path }: ToolsProps<T>) {
  const say = useSay(WORDS);
  const [open, show] = useState<'templates' | 'json' | null>(null);
  const close = (): void => show(null);
  return (
    <div className="st-actions st-gap">
      <Button variant="default" onClick={() => show('templates')}>
        {say('templates')}
      </Button>
      <Button variant="default" onClick={() => show('json')}>
        {say('json')}
      </Button>
      {open === 'templates' && (
        <TemplateChoice
          templates={templates}
          apply={(template) => draft.replace(template.apply(draft.rules))}
          close={close}
        />
      )}
      {open === 'json' && (
        <JsonView path={path} rules={draft.rules} take={draft.replace} close={close} />
      )}
    </div>
  );
}

interface SaveBarProps<T> {
  draft: Draft<T>;
  stale: boolean;
  busy: boolean;
  byAmendment: boolean;
}

function SaveBar<T>({ draft, stale, busy, byAmendment }: SaveBarProps<T>) {
  const say = useSay(WORDS);
  return (
    <div className="st-actions st-save">
      <Button type="submit" loading={busy} disabled={stale && draft.dirty}>
        {say(byAmendment ? 'amend' : 'save')}
      </Button>
      {draft.dirty && (
        <Button variant="default" onClick={draft.discard}>
          {say('discard')}
        </Button>
      )}
      <span role="status" className={draft.dirty ? 'st-warn' : 'dim'}>
        {say(draft.dirty ? 'unsaved' : 'saved')}
      </span>
    </div>
  );
}

interface AmendmentProps {
  act: (reason: string) => Promise<void>;
  close: () => void;
}

/** The reason that everybody will read. */
function Amendment({ act, close }: AmendmentProps) {
  const say = useSay(WORDS);
  return (
    <Confirm
      title={say('amendVerb')}
      verb={say('amendVerb')}
      withReason="published"
      act={act}
      close={close}
    >
      <p>{say('amendWords')}</p>
    </Confirm>
  );
}
