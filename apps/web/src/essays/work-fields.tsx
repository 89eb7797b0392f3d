import { useState, type ComponentProps } from 'react';
import type { RichText } from '@bangvang/contracts';
import type { Wrong } from '../register/fields';
import { useSay } from '../staff/kit/words';
import type { Content } from './draft.rules';
import { Editor } from './editor';
import { Files } from './files';
import type { KnownFile, Medium, Upload } from './types';

const WORDS = {
  text: ['Nội dung', 'Text'],
  part: ['Phần {n}', 'Part {n}'],
  add: ['Thêm phần', 'Add a part'],
  remove: ['Bỏ phần {n}', 'Remove part {n}'],
  or: ['Viết ở đây, hoặc tải tệp lên ở mục dưới.', 'Write here, or send files below.'],
  translation: ['Bản dịch tiếng Việt', 'Translation into Vietnamese'],
  filesLater: [
    'Tệp gửi được khi có mạng; chữ viết ở đây thì viết ngay được.',
    'Files can be sent when the network is back; you can write here at once.',
  ],
} as const;

interface WorkFieldsProps {
  /** Null while the server does not know of the work: then it takes no files yet. */
  entryId: string | null;
  medium: Medium;
  content: Content;
  known: KnownFile[];
  /** Told of each file that arrived. */
  learn: (file: KnownFile) => void;
  wrong: Wrong;
  change: (step: Partial<Content>) => void;
}

/** The work itself: parts written here, files, the translation. */
export function WorkFields(props: WorkFieldsProps) {
  const { entryId, medium, content, known, wrong, change } = props;
  const [sent, setSent] = useState<KnownFile[]>([]);
  const shared =
    entryId === null
      ? null
      : {
          entryId,
          medium,
          files: content.files,
          known: [...known, ...sent],
          add: (file: Content['files'][number], upload: Upload) => {
            setSent((all) => [...all, knownOf(file, upload)]);
            props.learn(knownOf(file, upload));
            change({ files: [...content.files, file] });
          },
          remove: (uploadId: string) =>
            change({ files: content.files.filter((file) => file.uploadId !== uploadId) }),
        };
  const translated = medium.translation && content.language !== 'vi';
  return (
    <>
      {medium.inBrowser && <Parts {...props} />}
      {medium.files.max > 0 && <Sent role="work" shared={shared} />}
      {medium.files.script && <Sent role="script" shared={shared} />}
      {translated && <Translation {...props} />}
      {translated && <Sent role="translation" shared={shared} />}
      {['files', 'translation', 'parts'].map((path) => (
        <WrongLine key={path} path={path} wrong={wrong} />
      ))}
    </>
  );
}

function WrongLine({ path, wrong }: { path: string; wrong: Wrong }) {
  if (!wrong.get(path)) return null;
  return (
    <p className="error" id={path} tabIndex={-1}>
      {wrong.get(path)}
    </p>
  );
}

interface SentProps {
  role: Content['files'][number]['role'];
  /** Null while the server does not know of the work: files go straight to it. */
  shared: Omit<ComponentProps<typeof Files>, 'role'> | null;
}

function Sent({ role, shared }: SentProps) {
  const say = useSay(WORDS);
  if (shared) return <Files role={role} {...shared} />;
  return role === 'work' ? <p className="notice">{say('filesLater')}</p> : null;
}

function Parts({ medium, content, wrong, change }: WorkFieldsProps) {
  const say = useSay(WORDS);
  const most = medium.parts ?? 1;
  const parts = content.parts.length > 0 ? content.parts : [null];
  const put = (at: number, text: RichText | null) =>
    change({ parts: parts.map((one, index) => (index === at ? text : one)) });
  return (
    <section aria-label={say('text')}>
      <h3>{say('text')}</h3>
      {medium.files.max > 0 && <p className="dim small">{say('or')}</p>}
      {parts.map((text, index) => {
        const path = `parts[${index}]`;
        const label = most > 1 ? say('part', { n: index + 1 }) : say('text');
        return (
          <div key={index} id={path} tabIndex={-1}>
            {most > 1 && <h4>{label}</h4>}
            <Editor
              label={label}
              text={text}
              bounds={medium.words}
              change={(written) => put(index, written)}
            />
            {wrong.get(path) && <p className="error">{wrong.get(path)}</p>}
            {index > 0 && index === parts.length - 1 && (
              <button className="btn plain" onClick={() => change({ parts: parts.slice(0, -1) })}>
                {say('remove', { n: index + 1 })}
              </button>
            )}
          </div>
        );
      })}
      {parts.length < most && (
        <button className="btn quiet" onClick={() => change({ parts: [...parts, null] })}>
          {say('add')}
        </button>
      )}
    </section>
  );
}

function Translation({ content, change }: WorkFieldsProps) {
  const say = useSay(WORDS);
  return (
    <section aria-label={say('translation')}>
      <h3>{say('translation')}</h3>
      <Editor
        label={say('translation')}
        text={content.translation}
        change={(text) => change({ translation: text })}
      />
    </section>
  );
}

/** What was sent now, as the draft will tell it the next time. */
function knownOf(file: Content['files'][number], upload: Upload): KnownFile {
  const { name, state, refusal, type, length, words, pages, durationMs } = upload;
  const { warnings, unseen } = upload;
  return {
    ...file,
    ...{ name, state, type, words, pages, durationMs, warnings, unseen },
    refusal: refusal?.sentence ?? null,
    bytes: length,
  };
}
