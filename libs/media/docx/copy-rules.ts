import type { CopyRules, ElementFate } from '../bytes/xml-copy';
import type { XmlTag } from '../bytes/xml';
import { NeutralNames } from '../text/neutral-names';
import { DocxLooks } from './looks';
import type { Styles } from './styles';

const UNWRAPPED = new Set([
  ...['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:fldSimple'],
]);
const DROPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
  ...['w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tcPrChange'],
  ...['w:trPrChange', 'w:tblGridChange', 'w:numberingChange', 'w:annotationRef'],
  ...['w:altChunk', 'w:object', 'w:control', 'w:contentPart', 'w:proofErr', 'w:bookmarkStart'],
  ...['w:bookmarkEnd', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr', 'w:fldChar'],
  ...[
    'w:latentStyles',
    'mc:Fallback',
    'w:instrText',
    'c:externalData',
    'a:hlinkClick',
    'a:hlinkHover',
    'a:extLst',
  ],
  ...['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic'],
  // Headers and footers are where names stand; the reader's text is without them too.
  ...['w:headerReference', 'w:footerReference'],
]);
/** What of settings decides how the work looks; the rest says who wrote it, when and from what. */
const SETTINGS = new Set([
  ...['w:settings', 'w:compat', 'w:compatSetting', 'w:defaultTabStop', 'w:mirrorMargins'],
  ...['w:displayBackgroundShape', 'w:autoHyphenation', 'w:themeFontLang', 'w:clrSchemeMapping'],
  ...['w:footnotePr', 'w:endnotePr', 'w:footnote', 'w:endnote', 'w:characterSpacingControl'],
  ...['w:decimalSymbol', 'w:listSeparator', 'w:evenAndOddHeaders'],
]);
const TEXTS = new Set(['w:t', 'm:t', 'a:t', 'c:v', 'c:f', 'c:formatCode']);
/** Where a drawing stands: words and numbers that no one can name anybody with. */
const PLACES = /:(posOffset|align|pctWidth|pctHeight|pctPosHOffset|pctPosVOffset)$/;
/** What people write about pictures, and what programs note about revisions. */
const SAID_BY_PEOPLE =
  /^(descr|title|alt|tooltip|o:(title|href|spid|gfxdata)|w:(rsid\w*|author|date|initials)|w14:(paraId|textId)|w15:.*|office\?:(anchorId|editId|dateUtc)|\?:.*)$/;
const STYLE_REFERENCES = new Set([
  ...['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link', 'w:styleLink'],
  ...['w:numStyleLink', 'w:clickAndTypeStyle', 'w:defaultTableStyle'],
]);
/** Names of styles that Word knows; it shows them in its own words. */
const KNOWN_STYLE =
  /^(normal|heading \d|title|subtitle|body text( \d)?|list( \w+)?( \d)?|table (normal|grid)|no list|default paragraph font|strong|emphasis|quote|caption|hyperlink|(footnote|endnote) (text|reference)|no spacing|header|footer|toc \d|toc heading)$/i;

/** Rules for the copies of a document's parts, which name styles and pictures alike. */
export class DocxCopyRules {
  private readonly ids = new NeutralNames((n) => `S${n}`);
  private readonly names = new NeutralNames((n, name) =>
    KNOWN_STYLE.test(name) ? name : `Style ${n}`,
  );

  constructor(private readonly styles: Styles) {}

  /** The rules for a part; each part is followed from its own beginning. */
  of(part: string): CopyRules {
    const looks = new DocxLooks(this.styles);
    const isSettings = part.endsWith('/settings.xml');
    const fate = (tag: XmlTag): ElementFate =>
      isSettings && !SETTINGS.has(tag.name) ? 'drop' : fateOf(tag);
    return {
      element: fate,
      attribute: (name, value, tag) => this.attribute(name, value, tag),
      text: (element) => TEXTS.has(element) || PLACES.test(element),
      follow: looks,
      unit: {
        name: 'w:r',
        fate: () => (looks.isVanished ? 'drop' : looks.style.hidden ? 'silence' : 'keep'),
      },
    };
  }

  private attribute(name: string, value: string, { name: element }: XmlTag): string | null {
    if (SAID_BY_PEOPLE.test(name)) return null;
    if (name === 'w:styleId') return this.ids.of(value);
    if (name === 'w:val') return this.value(element, value);
    if (name === 'name') return nameWithin(element, value);
    const isShape = name === 'id' && element.startsWith('v:');
    return isShape && !value.startsWith('_x0000_') ? null : value;
  }

  private value(element: string, value: string): string | null {
    if (STYLE_REFERENCES.has(element)) return this.ids.of(value);
    if (element === 'w:name') return this.names.of(value);
    return element === 'w:aliases' ? '' : value;
  }
}

function fateOf({ name }: XmlTag): ElementFate {
  if (DROPPED.has(name) || name.startsWith('?:')) return 'drop';
  return UNWRAPPED.has(name) ? 'unwrap' : 'keep';
}

/** Drawings and themes carry names that nobody sees; other names are of formulas and effects. */
function nameWithin(element: string, value: string): string {
  if (/:(docPr|cNvPr)$/.test(element)) return '';
  return /^a:(theme|clrScheme|fontScheme|fmtScheme|objectDefaults)$/.test(element)
    ? 'Bản sao'
    : value;
}
