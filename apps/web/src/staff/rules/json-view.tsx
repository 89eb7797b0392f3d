import { Button, FileInput, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Copy } from '../../design/copy';
import { call } from '../../api/client';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Thể lệ dạng JSON', 'The rules as JSON'],
  hint: [
    'Dành cho người quen JSON. Nội dung được kiểm tra trước khi đưa vào bản đang sửa; chưa lưu gì.',
    'For those at home with JSON. It is checked before it goes into the draft; nothing is saved yet.',
  ],
  text: ['Tài liệu', 'Document'],
  file: ['Hoặc chọn tệp .json', 'Or choose a .json file'],
  choose: ['Chọn tệp…', 'Choose a file…'],
  use: ['Đưa vào bản đang sửa', 'Put into the draft'],
  copy: ['Chép', 'Copy'],
  download: ['Tải tệp', 'Download'],
  wrong: ['Không đọc được: {why}', 'Cannot be read: {why}'],
} as const;

interface JsonViewProps<T> {
  path: string;
  rules: T;
  take: (rules: T) => void;
  close: () => void;
}

/** The document itself, out and in again. */
export function JsonView<T extends object>({ path, rules, take, close }: JsonViewProps<T>) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [text, setText] = useState(() => JSON.stringify(rules, null, 2));
  const [unread, setUnread] = useState<string | null>(null);
  const use = async (): Promise<void> => {
    const read = parsed<T>(text);
    setUnread(read.why);
    const { document } = read;
    if (!document) return;
    // Only what has the form of rules may reach the forms; what does not fit together may follow there.
    if (!(await sending.run(() => call('POST', `${path}/check`, { body: document })))) return;
    take(document);
    close();
  };
  return (
    <Modal opened onClose={close} title={say('title')} size="xl" centered>
      <div className="st-form">
        <p className="dim small">{say('hint')}</p>
        <Textarea
          className="ru-json"
          label={say('text')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={unread === null ? undefined : say('wrong', { why: unread })}
          rows={16}
          spellCheck={false}
        />
        <FileInput
          label={say('file')}
          placeholder={say('choose')}
          accept="application/json,.json"
          onChange={(file) => void file?.text().then(setText)}
        />
        <ProblemBox error={sending.error} />
        <div className="st-actions">
          <Button loading={sending.busy} onClick={() => void use()}>
            {say('use')}
          </Button>
          <Copy text={text} label={say('copy')} />
          <a
            className="btn quiet"
            href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
            download="the-le.json"
          >
            {say('download')}
          </a>
        </div>
      </div>
    </Modal>
  );
}

function parsed<T extends object>(text: string): { document: T | null; why: string | null } {
  try {
    const value: unknown = JSON.parse(text);
    const isDocument = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isDocument ? { document: value as T, why: null } : { document: null, why: '{ … }' };
  } catch (error) {
    return { document: null, why: error instanceof Error ? error.message : '' };
  }
}
