import { EditorContent, useEditor, useEditorState, type Editor as TipTap } from '@tiptap/react';
import { wordsOfRich, type RichText } from '@bangvang/contracts';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { KINDS_TAKEN, plainSigns } from './editor-kinds';
import type { Medium } from './types';

const WORDS = {
  tools: ['Định dạng', 'Formatting'],
  bold: ['Đậm', 'Bold'],
  italic: ['Nghiêng', 'Italic'],
  underline: ['Gạch chân', 'Underline'],
  heading: ['Tiêu đề nhỏ', 'Heading'],
  bullets: ['Danh sách', 'List'],
  numbers: ['Danh sách đánh số', 'Numbered list'],
  quote: ['Trích dẫn', 'Quotation'],
  undo: ['Hoàn tác', 'Undo'],
  redo: ['Làm lại', 'Redo'],
  count: ['{n} chữ', '{n} words'],
  over: ['{n} chữ: quá {more} chữ so với tối đa {max}', '{n} words: {more} over the most of {max}'],
  under: ['{n} chữ: cần thêm {more} để đủ {min}', '{n} words: {more} more for the least of {min}'],
} as const;

interface EditorProps {
  label: string;
  text: RichText | null;
  change: (text: RichText) => void;
  bounds?: Medium['words'];
}

/** Where a work is written: rich text with its words counted as Word counts them. */
export function Editor({ label, text, change, bounds }: EditorProps) {
  const editor = useEditor({
    extensions: KINDS_TAKEN,
    content: text,
    onUpdate: ({ editor: changed }) => change(plainSigns(changed.getJSON() as RichText)),
    editorProps: {
      attributes: {
        class: 'es-page',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'vi',
        spellcheck: 'false',
      },
    },
  });
  return (
    <div className="es-editor">
      <Tools editor={editor} />
      <EditorContent editor={editor} />
      <Count words={text ? wordsOfRich(text) : 0} bounds={bounds} />
    </div>
  );
}

interface Tool {
  name: keyof typeof WORDS;
  sign: string;
  active?: (editor: TipTap) => boolean;
  run: (editor: TipTap) => void;
}

const TOOLS: Tool[] = [
  {
    name: 'bold',
    sign: 'B',
    active: (e) => e.isActive('bold'),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    sign: 'I',
    active: (e) => e.isActive('italic'),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: 'underline',
    sign: 'U',
    active: (e) => e.isActive('underline'),
    run: (e) => e.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'heading',
    sign: 'H',
    active: (e) => e.isActive('heading'),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'bullets',
    sign: '•',
    active: (e) => e.isActive('bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    sign: '1.',
    active: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    sign: '“',
    active: (e) => e.isActive('blockquote'),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  { name: 'undo', sign: '↶', run: (e) => e.chain().focus().undo().run() },
  { name: 'redo', sign: '↷', run: (e) => e.chain().focus().redo().run() },
];

function Tools({ editor }: { editor: TipTap }) {
  const say = useSay(WORDS);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.map((tool) => tool.active?.(now) ?? false),
  });
  return (
    <div className="es-tools" role="toolbar" aria-label={say('tools')}>
      {TOOLS.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          aria-label={say(tool.name)}
          title={say(tool.name)}
          aria-pressed={tool.active ? active[index] : undefined}
          data-tool={tool.name}
          data-sign={tool.sign}
          onClick={() => tool.run(editor)}
        />
      ))}
    </div>
  );
}

function Count({ words, bounds }: { words: number; bounds: Medium['words'] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { min = 0, max = Infinity } = bounds ?? {};
  const figures = {
    n: f.number(words),
    min: f.number(min),
    max: f.number(max),
    more: f.number(words > max ? words - max : min - words),
  };
  const state = words > max ? 'over' : words < min ? 'under' : 'count';
  return <p className={`es-count ${state}`}>{say(state, figures)}</p>;
}
