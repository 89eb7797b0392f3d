import type { Archive } from '../bytes/archive';
import { readXml, type XmlTag } from '../bytes/xml';
import { damaged, Unreadable } from '../unreadable';

/** How one part of a package points to another, or outside. */
export interface Relation {
  id: string;
  /** The last word of its type: image, hyperlink, footnotes... */
  kind: string;
  target: string;
  outside: boolean;
}

const MAIN_TYPE =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml$/;
const ACTIVE_TYPE =
  /macroEnabled|vbaProject|vbaData|activeX|oleObject|ms-office\.attachedToolbars/i;
const ACTIVE_NAME =
  /vbaProject|vbaData|\/activeX\/|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|lnk|jar|msi|pif|reg)$/i;
const OTHER_FILE = /\.(zip|rar|7z|gz|tar|docx|docm|doc|odt|pdf|xlsm|pptm|html?|mht)$/i;
/** The workbook behind a chart; what else is embedded is an object that starts a program. */
const CHART_DATA = /^word\/embeddings\/[^/]+\.xlsx$/i;
const MAX_TYPES_BYTES = 4 * 1024 * 1024;
const MAX_RELATIONS = 20_000;

/** The parts of a docx file; what starts programs or leads outside is found before the text is read. */
export class DocxPackage {
  readonly main: string;
  /** Whether something lies outside that Word would fetch or name; the judges' copy is without it. */
  readonly linksOutside: boolean;
  private readonly relations = new Map<string, Relation[]>();

  constructor(readonly archive: Archive) {
    this.refuseActiveNames();
    const types = this.contentTypes();
    const documents = this.relationsOf('').filter(({ kind }) => kind === 'officeDocument');
    if (documents.length > 1) throw new Unreadable('FILE_AMBIGUOUS', undefined, 'two documents');
    const main = documents[0]?.target;
    if (main === undefined || !archive.has(main)) throw damaged('no document in the package');
    if (!MAIN_TYPE.test(types.of(main))) {
      throw new Unreadable('FILE_UNKNOWN', 'tệp Office này không phải tài liệu Word (.docx)');
    }
    this.main = main;
    this.linksOutside = [...archive.order]
      .filter((name) => name.endsWith('.rels'))
      .map((name) => this.relationsOf(ownerOf(name)).map(checkOutside).some(Boolean))
      .some(Boolean);
  }

  /** Where a part points to; '' for the package itself. */
  relationsOf(part: string): Relation[] {
    const known = this.relations.get(part);
    if (known) return known;
    const read = this.readRelations(part);
    this.relations.set(part, read);
    return read;
  }

  /** The parts of a kind that the document points to. */
  parts(kind: string): string[] {
    return this.relationsOf(this.main)
      .filter((relation) => relation.kind === kind && !relation.outside)
      .map(({ target }) => target)
      .filter((target) => this.archive.has(target));
  }

  private refuseActiveNames(): void {
    for (const name of this.archive.order) {
      const isObject = /\/embeddings\//i.test(name) && !CHART_DATA.test(name);
      if (ACTIVE_NAME.test(name) || isObject) {
        throw new Unreadable('FILE_ACTIVE', 'có macro hoặc đối tượng nhúng', name);
      }
      if (OTHER_FILE.test(name) || name === 'mimetype' || name === 'content.xml') {
        throw new Unreadable('FILE_AMBIGUOUS', 'có tệp khác bên trong', name);
      }
    }
  }

  private contentTypes(): ContentTypes {
    const bytes = this.archive.content('[Content_Types].xml', MAX_TYPES_BYTES);
    if (!bytes) throw damaged('no list of types');
    const types = new ContentTypes();
    readXml(bytes, { open: (tag) => types.take(tag), close: () => {}, text: () => {} });
    return types;
  }

  private readRelations(part: string): Relation[] {
    const at = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, at);
    const bytes = this.archive.content(`${folder}_rels/${part.slice(at)}.rels`, MAX_TYPES_BYTES);
    const relations: Relation[] = [];
    if (!bytes) return relations;
    const open = ({ name, attributes }: XmlTag): void => {
      if (name !== 'rel:Relationship') return;
      if (relations.length >= MAX_RELATIONS) throw damaged('too many relations');
      const outside = attributes.TargetMode?.toLowerCase() === 'external';
      const target = attributes.Target ?? '';
      relations.push({
        id: attributes.Id ?? '',
        kind: attributes.Type?.split('/').at(-1) ?? '',
        target: outside ? target : within(folder, target),
        outside,
      });
    };
    readXml(bytes, { open, close: () => {}, text: () => {} });
    return relations;
  }
}

/** Content types: of a part by its name, or by its ending. */
class ContentTypes {
  private readonly parts = new Map<string, string>();
  private readonly endings = new Map<string, string>();

  take({ name, attributes }: XmlTag): void {
    const type = attributes.ContentType ?? '';
    if (ACTIVE_TYPE.test(type)) throw new Unreadable('FILE_ACTIVE', 'có macro', type);
    if (name === 'ct:Override')
      this.parts.set((attributes.PartName ?? '').replace(/^\//, ''), type);
    if (name === 'ct:Default') this.endings.set((attributes.Extension ?? '').toLowerCase(), type);
  }

  of(part: string): string {
    const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    return this.parts.get(part) ?? this.endings.get(ending) ?? '';
  }
}

/** The part whose relations a .rels file holds; '' for those of the package. */
function ownerOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

/** The name of a part that is pointed to from a folder of the package. */
function within(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const HARMLESS_OUTSIDE = new Set(['hyperlink', 'image', 'video', 'audio', 'mailMergeSource']);
const REMOTE = /^(?!file:)[a-z][a-z0-9+.-]+:|^\\\\|^file:\/{0,2}[^/\\]|^file:\\\\|^\/\//i;

/**
 * Whether a relation leads to something outside that is left out of the judges' copy.
 * @throws Unreadable FILE_ACTIVE for what Word would load and run: objects, templates from afar
 */
function checkOutside({ kind, target, outside }: Relation): boolean {
  if (kind === 'aFChunk' || kind === 'oleObject' || kind === 'subDocument' || kind === 'frame') {
    throw new Unreadable('FILE_ACTIVE', 'có đối tượng nhúng hoặc tài liệu lồng', kind);
  }
  if (!outside) return false;
  if (kind === 'attachedTemplate' && !isRemote(target)) return true;
  if (!HARMLESS_OUTSIDE.has(kind)) throw new Unreadable('FILE_ACTIVE', 'có mẫu ngoài', kind);
  return kind !== 'hyperlink';
}

/** A template on the author's own disk (file:///C:/...) is usual; one from elsewhere is a trick. */
function isRemote(target: string): boolean {
  const path = target.replace(/^file:\/\/\/(?=[a-z]:|[^/\\])/i, '');
  return !/^[a-z]:[\\/]/i.test(path) && REMOTE.test(path);
}
