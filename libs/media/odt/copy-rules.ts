import type { CopyRules, ElementFate } from '../bytes/xml-copy';
import type { XmlTag } from '../bytes/xml';
import { NeutralNames } from '../text/neutral-names';
import { hides, OdtLooks } from './looks';
import type { OdtStyles } from './styles';

const DROPPED = new Set([
  ...['office:annotation', 'office:annotation-end', 'text:tracked-changes', 'text:change'],
  ...['text:change-start', 'text:change-end', 'svg:title', 'svg:desc', 'office:scripts'],
  ...['office:event-listeners', 'text:bookmark', 'text:bookmark-start', 'text:bookmark-end'],
  ...['text:reference-mark', 'text:reference-mark-start', 'text:reference-mark-end'],
  ...['dc:creator', 'dc:date', 'text:user-field-decls', 'text:variable-decls'],
  ...['text:sequence-decls', 'text:database-display', 'office:forms', 'text:meta'],
  ...['office:binary-data', 'draw:glue-point', 'text:alphabetical-index-mark'],
  // Headers and footers are where names stand; the reader's text is without them too.
  ...['style:header', 'style:header-first', 'style:header-left'],
  ...['style:footer', 'style:footer-first', 'style:footer-left'],
]);
/** Links, and fields: what they show stays, as words; what they are made from goes. */
const UNWRAPPED =
  /^draw:a$|^text:(a|author-(name|initials)|(initial-)?creator|title|subject|keywords|description|file-name|template-name|sender-[a-z-]+|user-(field-(get|input)|defined)|variable-(get|set|input)|sequence(-ref)?|(bookmark|reference|note)-ref|placeholder|expression|conditional-text|text-input)$/;
/** What people and programs say in attributes and nobody sees. */
const LEFT_OUT =
  /rsid$|^xml:id$|^office:(title|name|string-value|target-frame-name)$|^text:(author|formula|condition|description|ref-name|string-value.*|protection-key)$|^(table|text|draw):(name|title|desc)$|^draw:id$|^\?:/;
const STYLE_NAME =
  /(^|[:-])style-name$|^style:(name|font-name(-asian|-complex)?)$|(master-page|page-layout)-name$/;
/** Styles that every writing program has, and those it numbers itself. */
const KNOWN_STYLE =
  /^([A-Za-z]{1,5}\d+(\.[A-Z]*\d*)*|Standard|Default|Heading(_20_\d+)?|Text_20_body(_20_indent)?|Title|Subtitle|List(_20_\w+)*|Caption|Index|Header|Footer|Footnote|Endnote|Table_20_(Contents|Heading)|Frame|Graphics|First_20_Page|Left_20_Page|Right_20_Page|Internet_20_link|Emphasis|Strong_20_Emphasis|Quotations|Footnote_20_(Symbol|anchor)|Bullet_20_Symbols|Numbering_20_Symbols)$/;

/** Rules for the copies of a document's parts, which name styles and pictures alike. */
export class OdtCopyRules {
  private readonly names = new NeutralNames((n, name) =>
    KNOWN_STYLE.test(name) ? name : `Style_20_${n}`,
  );

  /** @param pictureOf a picture's name in the copy; null for what is none */
  constructor(
    private readonly styles: OdtStyles,
    private readonly pictureOf: (name: string) => string | null,
  ) {}

  /** For text: what shows within its paragraphs, and nothing else. */
  of(): CopyRules {
    const looks = new OdtLooks(this.styles);
    let paragraphs = 0;
    const change = (name: string, by: number): void => {
      if (name === 'text:p' || name === 'text:h') paragraphs += by;
    };
    return {
      ...this.common,
      text: () => paragraphs > 0 && looks.style.hidden !== true,
      follow: {
        open: (tag) => {
          looks.open(tag);
          change(tag.name, 1);
        },
        close: (name) => {
          looks.close(name);
          change(name, -1);
        },
      },
    };
  }

  /** For formulas and charts, whose text stands in elements of many kinds. */
  object(): CopyRules {
    return { ...this.common, text: () => true };
  }

  private get common(): Pick<CopyRules, 'element' | 'attribute'> {
    return {
      element: fateOf,
      attribute: (name, value) => this.attribute(name, value),
    };
  }

  private attribute(name: string, value: string): string | null {
    if (name === 'style:display-name') return null;
    if (STYLE_NAME.test(name)) return this.names.of(value);
    if (LEFT_OUT.test(name)) return null;
    if (name !== 'xlink:href') return value;
    const picture = this.pictureOf(value.replace(/^\.\//, ''));
    // What lies elsewhere is not fetched from a copy.
    return picture ?? (/^(\.\/)?Object \d+$/.test(value) ? value : '');
  }
}

function fateOf(tag: XmlTag): ElementFate {
  const { name } = tag;
  // The source of a formula, which nobody sees beside the formula.
  if (DROPPED.has(name) || hides(tag) || /^\?:|:annotation(-xml)?$/.test(name)) return 'drop';
  return UNWRAPPED.test(name) ? 'unwrap' : 'keep';
}
