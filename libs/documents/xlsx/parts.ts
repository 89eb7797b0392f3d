import { xmlText } from './cells.rules';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A file of the archive. */
export interface Part {
  path: string;
  xml: string;
}

/** Where a sheet lies in the archive; the first is 1. */
export const sheetPath = (no: number): string => `xl/worksheets/sheet${no}.xml`;

/** Everything of a workbook but its sheets. */
export function workbookParts(names: readonly string[]): Part[] {
  return [
    { path: '[Content_Types].xml', xml: HEAD + contentTypes(names) },
    { path: '_rels/.rels', xml: HEAD + relations(['officeDocument', 'xl/workbook.xml']) },
    { path: 'xl/workbook.xml', xml: HEAD + workbook(names) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml:
        HEAD +
        relations(
          ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ),
    },
    { path: 'xl/styles.xml', xml: HEAD + STYLES },
  ];
}

function contentTypes(names: readonly string[]): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', 'sheet.main') +
    names.map((_, index) => override(sheetPath(index + 1), 'worksheet')).join('') +
    override('xl/styles.xml', 'styles') +
    '</Types>'
  );
}

function relations(...targets: (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/**
 * Cell formats in the order of CELL_STYLE. Thousands and decimals take the signs of the reader's
 * language (195.675 and 7,25 in Vietnamese); days are written day first whatever the language.
 */
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="2">' +
  '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm:ss"/>' +
  '</numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font>' +
  '<font><b/><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="7">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">' +
  '<alignment vertical="center" wrapText="1"/></xf>' +
  [49, 3, 4, 164, 165]
    .map(
      (format) =>
        `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('') +
  '</cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

/** A worksheet up to its first row. The header stays in sight; widths are in characters. */
export function sheetHead(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${HEAD}<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  );
}

/** A worksheet after its last row. */
export const SHEET_TAIL = '</sheetData></worksheet>';
