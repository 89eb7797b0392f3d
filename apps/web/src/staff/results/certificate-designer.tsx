import { Button, FileInput, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { send } from '../../api/client';
import { refresh } from '../../api/query';
import { change, contestPath, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending, type Sending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { useScope, type Design, type Purpose, type Template } from './api';
import { Sheet, useSettled } from './certificate-sheet';
import { KIND_WORDS, PURPOSE_WORDS } from './certificate-words';

const WORDS = {
  title: ['Mẫu giấy: {purpose}', 'Template: {purpose}'],
  hint: [
    'Chỗ điền: {name} {unit} {contest} {date} {year} {number}{more}. Phần trong ngoặc vuông [ ] tự mất khi chỗ điền trong đó để trống.',
    'Placeholders: {name} {unit} {contest} {date} {year} {number}{more}. A part in [ ] stays away where a placeholder in it is empty.',
  ],
  name: ['Tên mẫu (chỉ ban tổ chức thấy)', 'Name of the template (organisers only)'],
  kind: ['Loại giấy', 'Kind'],
  motto: ['In quốc hiệu, tiêu ngữ', 'With the name of the state and its motto'],
  issuer: ['Cơ quan cấp', 'Issued by'],
  heading: ['Tên giấy (để trống: theo loại giấy)', 'Title (empty: the kind’s own)'],
  lead: ['Dòng dẫn', 'Before the name'],
  subject: ['Dòng chữ lớn', 'The large line'],
  about: ['Dưới dòng chữ lớn', 'Under the large line'],
  body: ['Nội dung', 'Body'],
  place: ['Nơi cấp', 'Place'],
  number: ['Số vào sổ', 'Number in the register'],
  signerRole: ['Chức danh người ký', 'Role of the signer'],
  signerName: ['Người ký', 'Name of the signer'],
  paper: ['Nền giấy', 'Paper'],
  warm: ['Vàng ấm', 'Warm'],
  white: ['Trắng', 'White'],
  emblem: ['Biểu trưng', 'Emblem'],
  signature: ['Ảnh chữ ký', 'Signature'],
  picture: ['PNG hoặc JPEG, nhiều nhất 1 MB.', 'PNG or JPEG, at most 1 MB.'],
  has: ['Đã có ảnh; chọn tệp khác để thay.', 'There is one; choose another file to replace it.'],
  without: ['Bỏ ảnh', 'Without a picture'],
  try: ['Thử với tên', 'Try a name'],
  tryHint: ['Ví dụ tên dài nhất trong danh sách.', 'The longest of the list, say.'],
  live: ['Xem trước', 'Preview'],
  pdf: ['Mở bản PDF đúng như in', 'Open the PDF as it is printed'],
  save: ['Lưu mẫu', 'Save the template'],
  close: ['Đóng', 'Close'],
} as const;

interface DesignerProps {
  /** A template to change, or a design to begin with. */
  start: Template | Schemas['UsualDesignDto'];
  path: string;
  close: () => void;
}

/** Changes a template beside a sheet that follows every word. */
export function Designer({ start, path, close }: DesignerProps) {
  const say = useSay(WORDS);
  const purposes = useSay(PURPOSE_WORDS);
  const { contest } = useScope();
  const sending = useSending();
  const [name, setName] = useState('name' in start ? start.name : purposes(start.purpose));
  const [design, setDesign] = useState<Design>(start.design);
  const [tried, setTried] = useState('');
  const shown = useSettled(design);
  const { purpose } = start;
  const set = (changes: Partial<Design>) => setDesign((now) => ({ ...now, ...changes }));
  const save = async () => {
    const given = { ...design, title: design.title?.trim() || undefined };
    const done = await sending.run(() =>
      'id' in start
        ? change('PUT', `${path}/${start.id}`, { name, design: given })
        : change('POST', path, { name, purpose, design: given }),
    );
    if (!done) return;
    refresh(path);
    close();
  };
  const more = purpose === 'participation' ? '' : ' {prize} {round} {division}';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="rs-design">
        <Panel title={say('title', { purpose: purposes(purpose) })} hint={say('hint', { more })}>
          <div className="st-form">
            <TextInput
              label={say('name')}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              error={sending.at('name')}
              maxLength={100}
              required
            />
            <DesignFields {...{ design, set, sending }} />
            <Pictures {...{ design, set }} />
          </div>
        </Panel>
        <div className="rs-design-side">
          <Panel title={say('live')}>
            <Sheet design={shown} purpose={purpose} contest={contest.title} name={tried} />
            <div className="st-form st-gap-top">
              <TextInput
                label={say('try')}
                description={say('tryHint')}
                value={tried}
                onChange={({ currentTarget }) => setTried(currentTarget.value)}
                maxLength={100}
              />
              <OpenPdf {...{ design, purpose, tried }} />
            </div>
          </Panel>
        </div>
      </div>
      <ProblemBox error={sending.error} />
      <div className="st-actions st-save">
        <Button type="submit" loading={sending.busy}>
          {say('save')}
        </Button>
        <Button variant="default" onClick={close}>
          {say('close')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  design: Design;
  set: (changes: Partial<Design>) => void;
}

const LINES = ['place', 'number', 'signerName'] as const;
const TEXTS = ['issuer', 'lead', 'subject', 'about', 'body', 'signerRole'] as const;

function DesignFields({ design, set, sending }: PartProps & { sending: Sending }) {
  const say = useSay(WORDS);
  const kinds = useSay(KIND_WORDS);
  const field = (key: (typeof TEXTS)[number] | (typeof LINES)[number]) => ({
    label: say(key),
    value: design[key],
    error: sending.at(`design.${key}`),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set({ [key]: currentTarget.value }),
  });
  return (
    <>
      <div className="st-fields">
        <ChoiceField
          label={say('kind')}
          value={design.kind}
          choices={(Object.keys(KIND_WORDS) as Design['kind'][]).map(
            (kind) => [kind, kinds(kind)] as const,
          )}
          onChange={(kind) => set({ kind })}
        />
        <TextInput
          label={say('heading')}
          value={design.title ?? ''}
          error={sending.at('design.title')}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          maxLength={60}
        />
      </div>
      <Switch
        label={say('motto')}
        checked={design.motto}
        onChange={({ currentTarget }) => set({ motto: currentTarget.checked })}
      />
      {TEXTS.map((key) => (
        <Textarea key={key} {...field(key)} autosize minRows={1} />
      ))}
      <div className="st-fields">
        {LINES.map((key) => (
          <TextInput key={key} {...field(key)} />
        ))}
      </div>
      <div>
        <p className="rs-label" id="rs-paper">
          {say('paper')}
        </p>
        <SegmentedControl
          aria-labelledby="rs-paper"
          value={design.paper}
          data={(['warm', 'white'] as const).map((value) => ({ value, label: say(value) }))}
          onChange={(paper) => set({ paper })}
        />
      </div>
    </>
  );
}

function Pictures({ design, set }: PartProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const { contest } = useScope();
  const upload = (key: 'emblemId' | 'signatureId', file: File | null) =>
    sending.run(async () => {
      if (!file) return;
      const body = new FormData();
      body.append('file', file);
      const path = `${contestPath(contest.id)}/certificate-pictures`;
      const { picture } = await change<Schemas['PictureAnswerDto']>('POST', path, body);
      set({ [key]: picture.id });
    });
  return (
    <>
      <div className="st-fields">
        {(
          [
            ['emblemId', 'emblem'],
            ['signatureId', 'signature'],
          ] as const
        ).map(([key, words]) => (
          <div key={key}>
            <FileInput
              label={say(words)}
              description={say(design[key] ? 'has' : 'picture')}
              accept="image/png,image/jpeg"
              onChange={(file) => void upload(key, file)}
            />
            {design[key] && (
              <Button
                size="compact-sm"
                variant="default"
                className="st-gap-top"
                onClick={() => set({ [key]: null })}
                aria-label={`${say('without')}: ${say(words)}`}
              >
                {say('without')}
              </Button>
            )}
          </div>
        ))}
      </div>
      <ProblemBox error={sending.error} />
    </>
  );
}

interface OpenPdfProps {
  design: Design;
  purpose: Purpose;
  tried: string;
}

/** Pages may not be framed here, so the PDF opens in a tab of its own. */
function OpenPdf({ design, purpose, tried }: OpenPdfProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const { contest } = useScope();
  const open = () =>
    sending.run(async () => {
      const answer = await send('POST', `${contestPath(contest.id)}/certificate-preview`, {
        body: {
          design: { ...design, title: design.title?.trim() || undefined },
          purpose,
          name: tried.trim() || undefined,
        },
      });
      const url = URL.createObjectURL(await answer.blob());
      window.open(url, '_blank');
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    });
  return (
    <>
      <Button variant="default" loading={sending.busy} onClick={() => void open()}>
        {say('pdf')}
      </Button>
      <ProblemBox error={sending.error} />
    </>
  );
}
