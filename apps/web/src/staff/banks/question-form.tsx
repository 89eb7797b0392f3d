import { Button, FileInput, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { bankPath, change, useStaff, type Question, type Schemas } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { useSending, type Sending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { AnswerFields } from './answer-fields';
import { bodyOf, draftOf, type QuestionDraft } from './question-draft';
import { BANK_WORDS, TYPES } from './words';

const WORDS = {
  ...BANK_WORDS,
  create: ['Thêm câu hỏi', 'Add a question'],
  edit: ['Câu {code}, phiên bản {n}', 'Question {code}, version {n}'],
  editHint: [
    'Lưu là viết phiên bản mới; đề đã niêm phong giữ phiên bản cũ.',
    'Saving writes a new version; sealed papers keep theirs.',
  ],
  codeHint: ['Bỏ trống: mã kế tiếp', 'Empty: the next code'],
  image: ['Ảnh (không bắt buộc)', 'Image (optional)'],
  alt: ['Ảnh cho thấy gì', 'What the image shows'],
  noImage: ['Bỏ ảnh', 'Remove the image'],
  explanation: ['Giải thích (không bắt buộc)', 'Explanation (optional)'],
  source: ['Nguồn, cho ban tổ chức (không bắt buộc)', 'Source, for organisers (optional)'],
  save: ['Lưu', 'Save'],
  retire: ['Rút câu hỏi', 'Retire'],
  restore: ['Dùng lại', 'Take back into use'],
  versions: ['Các phiên bản', 'Versions'],
  cancel: ['Thôi', 'Cancel'],
} as const;

interface QuestionFormProps {
  bankId: string;
  question: Question | null;
  close: () => void;
  saved: () => void;
}

/** A question with its options and key; saving an old one writes its next version. */
export function QuestionForm({ bankId, question, close, saved }: QuestionFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [draft, setDraft] = useState(() => draftOf(question));
  const put = (changes: Partial<QuestionDraft>): void =>
    setDraft((before) => ({ ...before, ...changes }));
  const bank = bankPath(bankId);
  const path = question && `${bank}/questions/${question.id}`;
  const stale = [bank, `${bank}/topics`];
  const finish = async (work: () => Promise<unknown>) => {
    if (!(await sending.run(work))) return;
    saved();
    close();
  };
  const save = () =>
    finish(() =>
      path
        ? change('PUT', path, { ...bodyOf(draft), version: question.version }, stale)
        : change(
            'POST',
            `${bank}/questions`,
            { ...bodyOf(draft), ...(draft.code && { code: draft.code }) },
            stale,
          ),
    );
  const title = question
    ? say('edit', { code: question.code, n: question.version })
    : say('create');
  return (
    <Modal opened onClose={close} title={title} size="xl">
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {question && <p className="dim small">{say('editHint')}</p>}
        <div className="st-fields">
          <ChoiceField
            label={say('type')}
            value={draft.type}
            choices={TYPES.map((type) => [type, say(type)])}
            onChange={(type) => put({ type, correct: [] })}
          />
          <TextInput
            label={say('topic')}
            value={draft.topic}
            onChange={({ currentTarget }) => put({ topic: currentTarget.value })}
            error={sending.at('topic')}
            required
          />
          <ChoiceField
            label={say('difficulty')}
            value={String(draft.difficulty)}
            choices={['1', '2', '3', '4', '5'].map((level) => [level, level])}
            onChange={(level) => put({ difficulty: Number(level) })}
          />
          {!question && (
            <TextInput
              label={say('code')}
              description={say('codeHint')}
              value={draft.code}
              onChange={({ currentTarget }) => put({ code: currentTarget.value })}
              error={sending.at('code')}
            />
          )}
        </div>
        <Textarea
          label={say('stem')}
          value={draft.stem}
          onChange={({ currentTarget }) => put({ stem: currentTarget.value })}
          error={sending.at('stem')}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        <AnswerFields draft={draft} put={put} at={sending.at} />
        <ImagePart bank={bank} draft={draft} put={put} sending={sending} />
        <Textarea
          label={say('explanation')}
          value={draft.explanation}
          onChange={({ currentTarget }) => put({ explanation: currentTarget.value })}
          error={sending.at('explanation')}
          autosize
        />
        <Textarea
          label={say('source')}
          value={draft.sourceNote}
          onChange={({ currentTarget }) => put({ sourceNote: currentTarget.value })}
          error={sending.at('sourceNote')}
          autosize
        />
        <ProblemBox error={sending.error} />
        <div className="st-actions">
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
          {question && path && (
            <Button
              variant="default"
              onClick={() =>
                void finish(() =>
                  change('PUT', `${path}/retired`, { retired: !question.retiredAt }, stale),
                )
              }
            >
              {say(question.retiredAt ? 'restore' : 'retire')}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {say('cancel')}
          </Button>
        </div>
        {path && question.version > 1 && <Versions path={path} />}
      </form>
    </Modal>
  );
}

interface ImagePartProps {
  /** Path of the bank. */
  bank: string;
  draft: QuestionDraft;
  put: (changes: Partial<QuestionDraft>) => void;
  sending: Sending;
}

function ImagePart({ bank, draft: { image }, put, sending }: ImagePartProps) {
  const say = useSay(WORDS);
  const upload = (file: File) =>
    sending.run(async () => {
      const body = new FormData();
      body.append('file', file);
      const { media } = await change<Schemas['MediaAnswerDto']>('POST', `${bank}/media`, body);
      put({ image: { id: media.id, url: media.url, alt: '' } });
    });
  return (
    <>
      <FileInput
        label={say('image')}
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(file) => {
          if (file) void upload(file);
        }}
        placeholder="PNG, JPEG, WebP, GIF"
      />
      {image && (
        <div className="st-fields">
          <img src={image.url} alt={image.alt} className="st-thumb" />
          <TextInput
            label={say('alt')}
            value={image.alt}
            onChange={({ currentTarget }) => put({ image: { ...image, alt: currentTarget.value } })}
            error={sending.at('image.alt')}
            required
          />
          <Button variant="default" onClick={() => put({ image: null })}>
            {say('noImage')}
          </Button>
        </div>
      )}
    </>
  );
}

function Versions({ path }: { path: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const query = useStaff<Schemas['VersionsAnswerDto']>(`${path}/versions`);
  return (
    <details>
      <summary>{say('versions')}</summary>
      <Loaded query={query}>
        {({ versions }) => (
          <ol className="stack" reversed>
            {versions.map(({ version, versionAt, stem }) => (
              <li key={version}>
                <span className="dim num">{f.instant(versionAt)}</span> {stem}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </details>
  );
}
