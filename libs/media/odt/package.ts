import type { Archive } from '../bytes/archive';
import { readXml, type XmlTag } from '../bytes/xml';
import { damaged, Unreadable } from '../unreadable';

const ACTIVE_NAME =
  /^(Basic|Scripts)\/|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|lnk|jar|msi|pif|reg|class|py)$/i;
const OTHER_FILE = /\.(zip|rar|7z|gz|tar|docx|docm|doc|odt|pdf|xlsx|xlsm|html?|mht)$/i;
const OBJECT_TYPE = /oleobject|x-openoffice-gdimetafile;.*ole|vnd\.ms-/i;
const MAX_PART = 4 * 1024 * 1024;

/** Refuses an odt file that is encrypted, starts programs, or has another file within. */
export function checkOdt(archive: Archive): void {
  for (const name of archive.order) {
    if (ACTIVE_NAME.test(name)) throw new Unreadable('FILE_ACTIVE', 'có macro', name);
    if (OTHER_FILE.test(name) || name === '[Content_Types].xml') {
      throw new Unreadable('FILE_AMBIGUOUS', 'có tệp khác bên trong', name);
    }
  }
  const manifest = archive.content('META-INF/manifest.xml', MAX_PART);
  if (!manifest || !archive.has('content.xml')) throw damaged('no content in the package');
  readXml(manifest, { open: checkManifest, close: () => {}, text: () => {} });
}

function checkManifest({ name, attributes }: XmlTag): void {
  if (name === 'manifest:encryption-data') throw new Unreadable('FILE_ENCRYPTED');
  const type = attributes['manifest:media-type'] ?? '';
  if (OBJECT_TYPE.test(type)) throw new Unreadable('FILE_ACTIVE', 'có đối tượng nhúng', type);
}

/** Elements that start programs or fetch from elsewhere. */
const ACTIVE_ELEMENTS = new Set([
  'script:event-listener',
  'office:script',
  'text:script',
  'text:execute-macro',
  'office:dde-source',
  'text:dde-connection',
  'text:dde-connection-decl',
  'table:dde-link',
  'draw:object-ole',
  'draw:applet',
  'draw:plugin',
]);

/** @throws Unreadable FILE_ACTIVE for an element that starts programs */
export function checkElement({ name }: XmlTag): void {
  if (ACTIVE_ELEMENTS.has(name)) {
    throw new Unreadable('FILE_ACTIVE', 'có macro, DDE hoặc đối tượng nhúng', name);
  }
}
