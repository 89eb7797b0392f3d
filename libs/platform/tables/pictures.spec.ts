import { Problem } from '../errors';
import { readPictures } from './pictures';
import { storeZip } from './zip';

const LIMITS = { count: 3, bytes: 100, totalBytes: 200 };
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (...of: [id: string, type: string, target: string, mode?: string][]) =>
  `<Relationships>${of
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const anchor = (row: number, column: number, embed = 'rId1') =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from>
   <xdr:to><xdr:col>99</xdr:col><xdr:row>99</xdr:row></xdr:to><xdr:grpSp><xdr:pic>
   <xdr:nvPicPr><xdr:cNvPr id="2" name="Ảnh" descr="Một &amp; hai"/></xdr:nvPicPr>
   <xdr:blipFill><a:blip r:embed="${embed}"/></xdr:blipFill></xdr:pic></xdr:grpSp></xdr:twoCellAnchor>`;

/** A workbook whose second part is the first sheet; parts can be added or replaced. */
function workbook(drawing: string, others: Record<string, string | Buffer> = {}): Buffer {
  const parts: Record<string, string | Buffer> = {
    'xl/workbook.xml': `<workbook><sheets><sheet name="a" r:id="rId7"/><sheet name="b" r:id="rId8"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId8', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId7', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ),
    'xl/worksheets/_rels/sheet2.xml.rels': relations(['rId1', 'drawing', '../drawings/d.xml']),
    'xl/drawings/d.xml': `<xdr:wsDr>${drawing}</xdr:wsDr>`,
    'xl/drawings/_rels/d.xml.rels': relations(
      ['rId1', 'image', '../media/one.png'],
      ['rId2', 'image', 'https://example.vn/x.png', 'External'],
    ),
    'xl/media/one.png': Buffer.alloc(80, 1),
    ...others,
  };
  return storeZip(
    Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
}

const refusal = async (file: Buffer, limits = LIMITS) => {
  const error: unknown = await readPictures(file, limits).catch((thrown: unknown) => thrown);
  if (!(error instanceof Problem)) throw new Error('It was not refused.');
  return error.document(true).errors?.[0];
};

describe('pictures over the cells of a workbook', () => {
  it('are those of the first sheet, at the row and column where they begin', async () => {
    const chart = '<xdr:oneCellAnchor><xdr:graphicFrame/></xdr:oneCellAnchor>';
    expect(await readPictures(workbook(chart + anchor(4, 27)), LIMITS)).toEqual([
      { row: 5, path: 'row 5, column AB', bytes: Buffer.alloc(80, 1), description: 'Một & hai' },
    ]);
    expect(await readPictures(workbook('', { 'xl/drawings/d.xml': '<a/>' }), LIMITS)).toEqual([]);
  });

  it.each([
    ['that are only linked', anchor(1, 0, 'rId2'), {}, 'row 2, column A'],
    ['in no row', '<xdr:absoluteAnchor><xdr:pic/></xdr:absoluteAnchor>', {}, 'file'],
    ['more than the limit', anchor(1, 0).repeat(4), {}, 'file'],
    ['too much together', anchor(1, 0).repeat(3), {}, 'row 2, column A'],
    ['too large', anchor(1, 0), { 'xl/media/one.png': Buffer.alloc(101) }, 'row 2, column A'],
    ['inside cells', anchor(1, 0), { 'xl/richData/richValueRel.xml': '<a/>' }, 'file'],
    ['told in broken XML', '<xdr:pic>', {}, 'file'],
    [
      'told after a document type',
      '',
      { 'xl/drawings/d.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' },
      'file',
    ],
  ])('are refused: %s', async (_, drawing, others, path) => {
    expect(await refusal(workbook(drawing, others))).toMatchObject({ path });
  });
});
