import { useState } from 'react';
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
} as const;

interface WorkFieldsProps {
  entryId: string;
  medium: Medium;
  content: Content;
  known: KnownFile[];
  wrong: Wrong;
  change: (step: Partial<Content>) => void;
}

/** The work itself: parts written here, files, the translation. */
export function WorkFields(props: WorkFieldsProps) {
  const { entryId, medium, content, known, wrong, change } = props;
  const [sent, setSent] = useState<KnownFile[]>([]);
  const shared = {
    entryId,
    medium,
    files: content.files,
    known: [...known, ...sent],
    add: (file: Content['files'][number], upload: Upload) => {
      setSent((all) => [...all, knownOf(file, upload)]);
      change({ files: [...content.files, file] });
    },
    remove: (uploadId: string) =>
      change({ files: content.files.filter((file) => file.uploadId !== uploadId) }),
  };
  const translated = medium.translation && content.language !== 'vi';
  return (
    <>
      {medium.inBrowser && <Parts {...props} />}
      {medium.files.max > 0 && <Files role="work" {...shared} />}
      {medium.files.script && <Files role="script" {...shared} />}
      {translated && <Translation {...props} />}
      {translated && <Files role="translation" {...shared} />}
      {['files', 'translation', 'parts'].map((path) =>
        wrong.get(path) ? (
          <p key={path} className="error" id={path} tabIndex={-1}>
            {wrong.get(path)}
          </p>
        ) : null,
      )}
    </>
  );
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
  return {
    ...file,
    ...{ name, state, type, words, pages, durationMs },
    refusal: refusal?.sentence ?? null,
    bytes: length,
  };
}
