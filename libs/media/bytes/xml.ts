import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { damaged, must, Unreadable } from '../unreadable';

/** An element, under the prefix that this code calls its namespace by, whatever the file calls it. */
export interface XmlTag {
  name: string;
  attributes: XmlAttributes;
  /** As the file has it, to be written again. */
  raw: SaxesTagPlain;
}

/** Attributes by their name under our prefixes; one that is not there is undefined. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  open(tag: XmlTag): void;
  close(name: string, raw: SaxesTagPlain): void;
  text(text: string): void;
}

/** Namespaces of office documents -> the prefix that this code knows them by. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ap',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ap',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'op',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'op',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:script:1.0': 'script',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://openoffice.org/2009/office': 'officeooo',
  'http://www.w3.org/1999/xlink': 'xlink',
};

/** Namespaces of office programs that this code has no word for are `office?`, anybody's own are `?`. */
const OF_OFFICES =
  /^(http:\/\/schemas\.(openxmlformats\.org|microsoft\.com\/office)\/|http:\/\/purl\.oclc\.org\/ooxml\/|urn:schemas-microsoft-com:|urn:oasis:names:tc:opendocument:|urn:org:documentfoundation:|http:\/\/openoffice\.org\/|http:\/\/www\.w3\.org\/1998\/Math\/)/;

const MAX_DEPTH = 300;
const PIECE_BYTES = 64 * 1024;

/**
 * Reads an XML part, telling its elements and texts one by one; a document type, and with it every
 * entity of its own, is refused.
 * @throws Unreadable FILE_DAMAGED where it is not well formed, FILE_BOMB for a document type
 */
export function readXml(bytes: Buffer, handler: XmlHandler): void {
  const parser = new SaxesParser();
  const names = new Names();
  let depth = 0;
  parser.on('doctype', () => {
    throw new Unreadable('FILE_BOMB', undefined, 'a document type in XML');
  });
  parser.on('opentag', (raw) => {
    depth += 1;
    must(depth <= MAX_DEPTH, 'XML nested too deep');
    handler.open(names.enter(raw));
  });
  parser.on('closetag', (raw) => {
    depth -= 1;
    handler.close(names.leave(raw), raw);
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  try {
    feed(parser, bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw damaged('XML that is not well formed');
  }
}

function feed(parser: SaxesParser, bytes: Buffer): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

const prefixOf = (uri: string): string => PREFIXES[uri] ?? (OF_OFFICES.test(uri) ? 'office?' : '?');

/** Tells elements under our prefixes, wherever the file declares its own. */
class Names {
  private scope = new Map<string, string>();
  private known = new Map<string, string>();
  /** What to return to when an element that declares namespaces ends. */
  private readonly outer: { tag: SaxesTagPlain; scope: Map<string, string> }[] = [];

  enter(raw: SaxesTagPlain): XmlTag {
    const declared = Object.keys(raw.attributes).filter((name) => /^xmlns(:|$)/.test(name));
    if (declared.length > 0) {
      this.outer.push({ tag: raw, scope: this.scope });
      const scope = new Map(this.scope);
      for (const name of declared) scope.set(name.slice(6), raw.attributes[name] ?? '');
      this.change(scope);
    }
    return { name: this.named(raw.name, true), attributes: this.attributes(raw), raw };
  }

  leave(raw: SaxesTagPlain): string {
    const name = this.named(raw.name, true);
    const last = this.outer.at(-1);
    if (last?.tag === raw) {
      this.outer.pop();
      this.change(last.scope);
    }
    return name;
  }

  private change(scope: Map<string, string>): void {
    this.scope = scope;
    this.known = new Map();
  }

  private attributes(raw: SaxesTagPlain): XmlAttributes {
    const attributes: Record<string, string | undefined> = {};
    for (const name in raw.attributes) {
      attributes[this.named(name, false)] = raw.attributes[name];
    }
    return attributes;
  }

  private named(raw: string, isElement: boolean): string {
    const key = isElement ? raw : `@${raw}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const uri = this.scope.get(colon < 0 ? '' : raw.slice(0, colon));
    const named = colon < 0 && !isElement ? raw : `${prefixOf(uri ?? '')}:${raw.slice(colon + 1)}`;
    this.known.set(key, named);
    return named;
  }
}
