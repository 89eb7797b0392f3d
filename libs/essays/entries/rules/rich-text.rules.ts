import {
  LISTS_DEEP,
  textOfRich,
  type FieldError,
  type RichBlock,
  type RichText,
} from '@bangvang/contracts';

/** Bounds of one text; what is larger was not written by hand. */
const MAX_NODES = 40_000;
/** A quotation, a list and its item for each level, a paragraph, its text. */
const MAX_DEPTH = 1 + 2 * LISTS_DEEP + 2;
const MAX_TEXT = 1_000_000;

const MARKS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
};
const ALIGN = new Set(['left', 'center', 'right', 'justify']);

type Attrs = Record<string, unknown>;

interface Kind {
  tag: string;
  /** The kinds of node that may stand in it. */
  inside: readonly string[];
  /** Each attribute with what it may be; null is the same as absent. */
  attrs?: Readonly<Record<string, (value: unknown) => boolean>>;
}

const INLINE = ['text', 'hardBreak'];
const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'horizontalRule',
];
const textAlign = (value: unknown) => ALIGN.has(value as string);
const wholeFrom = (min: number, max: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

const KINDS: Readonly<Record<string, Kind>> = {
  doc: { tag: '', inside: BLOCKS },
  paragraph: { tag: 'p', inside: INLINE, attrs: { textAlign } },
  heading: { tag: 'h', inside: INLINE, attrs: { level: wholeFrom(2, 3), textAlign } },
  bulletList: { tag: 'ul', inside: ['listItem'] },
  orderedList: {
    tag: 'ol',
    inside: ['listItem'],
    attrs: { start: wholeFrom(0, 10_000), type: () => false },
  },
  listItem: { tag: 'li', inside: ['paragraph', 'bulletList', 'orderedList'] },
  blockquote: { tag: 'blockquote', inside: ['paragraph', 'bulletList', 'orderedList'] },
  horizontalRule: { tag: 'hr', inside: [] },
  hardBreak: { tag: 'br', inside: [] },
};

/**
 * What is wrong with a text as it came; empty when every node is one that is known, where it may
 * stand, within bounds. Only then may it be stored or rendered.
 */
export function checkRichText(value: unknown, path: string): FieldError[] {
  const walk: Walk = { nodes: 0, text: 0, error: null };
  if (!isNode(value) || value.type !== 'doc') return [bad(path, 'a document')];
  visit(value, path, 0, walk);
  return walk.error ? [walk.error] : [];
}

interface Walk {
  nodes: number;
  text: number;
  error: FieldError | null;
}

function visit(node: RichBlock, path: string, depth: number, walk: Walk): void {
  walk.nodes += 1;
  walk.text += node.text?.length ?? 0;
  walk.error ??= wrongBounds(path, depth, walk) ?? wrongNode(node, path);
  if (walk.error || node.type === 'text') return;
  for (const [index, child] of (node.content ?? []).entries()) {
    visitChild(node, child, `${path}.content[${index}]`, depth + 1, walk);
    if (walk.error) return;
  }
}

function visitChild(
  parent: RichBlock,
  child: unknown,
  ...[path, depth, walk]: [path: string, depth: number, walk: Walk]
): void {
  const { inside } = KINDS[parent.type] as Kind;
  if (isNode(child) && inside.includes(child.type)) visit(child, path, depth, walk);
  else walk.error = bad(path, `one of: ${inside.join(', ') || 'nothing'}`);
}

function wrongBounds(path: string, depth: number, { nodes, text }: Walk): FieldError | null {
  if (depth > MAX_DEPTH) return bad(path, `at most ${MAX_DEPTH} levels`);
  if (nodes > MAX_NODES) return bad(path, `at most ${MAX_NODES} paragraphs and pieces of text`);
  return text > MAX_TEXT ? bad(path, `at most ${MAX_TEXT} characters`) : null;
}

const FIELDS = new Set(['type', 'attrs', 'content', 'marks', 'text']);

function wrongNode(node: RichBlock, path: string): FieldError | null {
  const unknown = Object.keys(node).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return bad(`${path}.${unknown}`, 'nothing: there is no such field');
  if (node.type === 'text') return wrongText(node, path);
  const kind = KINDS[node.type];
  if (!kind) return bad(path, 'a known kind of node');
  if (node.text !== undefined || node.marks !== undefined) return bad(path, 'no text of its own');
  if (node.content !== undefined && !Array.isArray(node.content)) return bad(path, 'a list');
  return wrongAttrs(node.attrs, kind, path);
}

function wrongAttrs(attrs: unknown, kind: Kind, path: string): FieldError | null {
  if (attrs === undefined || attrs === null) return null;
  if (typeof attrs !== 'object' || Array.isArray(attrs)) return bad(`${path}.attrs`, 'an object');
  const wrong = Object.entries(attrs as Attrs).find(
    ([name, value]) =>
      value !== null && !(Object.hasOwn(kind.attrs ?? {}, name) && kind.attrs?.[name]?.(value)),
  );
  return wrong ? bad(`${path}.attrs.${wrong[0].slice(0, 40)}`, 'a known attribute') : null;
}

/** Controls (but not the tab) and halves of characters: what no keyboard types and no database stores. */
const UNWRITABLE = /[\p{Cs}]|(?!\t)\p{Cc}/u;

function wrongText({ text, marks, content, attrs }: RichBlock, path: string): FieldError | null {
  if (typeof text !== 'string' || text === '') return bad(`${path}.text`, 'a text');
  if (UNWRITABLE.test(text)) return bad(`${path}.text`, 'a text without control characters');
  if (content !== undefined || attrs !== undefined) return bad(path, 'text alone');
  if (marks === undefined) return null;
  const known = (mark: unknown) =>
    isNode(mark) && Object.keys(mark).length === 1 && Object.hasOwn(MARKS, mark.type);
  return Array.isArray(marks) && marks.length <= 4 && marks.every(known)
    ? null
    : bad(`${path}.marks`, `of: ${Object.keys(MARKS).join(', ')}`);
}

const isNode = (value: unknown): value is RichBlock =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof (value as RichBlock).type === 'string';

const bad = (path: string, expected: string): FieldError => ({
  path: path.slice(0, 200),
  expected,
  hint: 'văn bản soạn trong trình duyệt (không dán đối tượng lạ)',
});

/** HTML of a checked text: nothing in it but the few tags above and escaped text. */
export function htmlOfRich(document: RichText): string {
  return (document.content ?? []).map(htmlOf).join('\n');
}

function htmlOf(node: RichBlock): string {
  if (node.type === 'text') return marked(node);
  const { tag: name, inside } = KINDS[node.type] as Kind;
  const tag = node.type === 'heading' ? headingOf(node) : name;
  if (inside.length === 0) return `<${tag}>`;
  const content = (node.content ?? []).map(htmlOf).join('');
  return `<${tag}${attrsOf(node)}>${content}</${tag}>`;
}

const headingOf = ({ attrs }: RichBlock): string => (attrs?.level === 3 ? 'h3' : 'h2');

function attrsOf({ type, attrs }: RichBlock): string {
  const align = attrs?.textAlign;
  if (typeof align === 'string' && align !== 'left') return ` class="align-${align}"`;
  const start = attrs?.start;
  return type === 'orderedList' && typeof start === 'number' && start !== 1
    ? ` start="${start}"`
    : '';
}

function marked({ text = '', marks = [] }: RichBlock): string {
  return marks.reduce(
    (html, { type }) => `<${MARKS[type]}>${html}</${MARKS[type]}>`,
    escaped(text),
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] as string);

/** Whether anything is written. */
export const isBlank = (document: RichText | null): boolean =>
  document === null || textOfRich(document).trim() === '';

/** The same text in NFC, so that one text has one form and one hash. */
export function normalRich(document: RichText): RichText {
  return JSON.parse(JSON.stringify(document).normalize('NFC')) as RichText;
}
