import {
  drawLine,
  embedPicture,
  fittingSize,
  Ink,
  makeStamp,
  printStamp,
  setFace,
  showPicture,
  type Embedded,
  type FaceName,
  type Pdf,
  type Picture,
  type Stamp,
} from '@bangvang/documents';
import type { CertificateTexts } from '../design/design.rules';
import { divider, drumStar, frame, SHEET } from './frame';
import { PALETTE } from './palette';
import { drawQr } from './qr';
import { heightOf, partsOf, writeWords, type Part } from './words';

/** What is the same on every certificate of a design. */
export interface Look {
  motto: boolean;
  paper: 'warm' | 'white';
  emblem: Picture | null;
  signature: Picture | null;
}

/** What is one certificate's own. */
export interface Sheet {
  texts: CertificateTexts;
  /** For people to type. */
  code: string;
  /** For phones to read. */
  checkUrl: string;
}

const TOP = 46;
const FOOT = SHEET.height - 50;
const EMBLEM = 52;
const STAR = 34;
const SIGNING_ROOM = 52;
const SIGNER = { x: SHEET.width - 356, width: 290 };
const QR = { x: 62, width: 66 };
const SMALLEST_SCALE = 0.5;

/** Prints certificates of one design into a document; frame and pictures are in it once. */
export class SheetPrinter {
  private readonly frame: Stamp;
  private readonly emblem: Embedded | null;
  private readonly signature: Embedded | null;

  /** @param name tells the designs of a document apart */
  constructor(
    private readonly pdf: Pdf,
    private readonly look: Look,
    name: string,
  ) {
    const { paper, emblem, signature } = look;
    this.frame = makeStamp(pdf, `${name}Frame`, SHEET, frame(paper));
    this.emblem = emblem && embedPicture(pdf, `${name}Emblem`, emblem);
    this.signature = signature && embedPicture(pdf, `${name}Signature`, signature);
  }

  /** One more page. */
  print({ texts, code, checkUrl }: Sheet): void {
    this.pdf.addPage();
    printStamp(this.pdf, this.frame);
    const ink = new Ink();
    const signing = this.signingTop(texts);
    this.printMiddle(texts, signing - 8, ink);
    this.printSigner(texts, signing);
    this.printCheck(texts.number, { code, checkUrl }, ink);
    this.pdf.addContent(ink.content);
  }

  private signingTop({ signerRole, signerName }: CertificateTexts): number {
    const name = signerName === '' ? 0 : 19;
    return FOOT - 18 - signerRole.length * 16 - SIGNING_ROOM - name;
  }

  /** Everything above the signature, spread over the height there is. */
  private printMiddle(texts: CertificateTexts, bottom: number, ink: Ink): void {
    const emblem = this.emblem ? EMBLEM : STAR;
    const room = bottom - TOP;
    const { motto } = this.look;
    let scale = 1;
    let parts = partsOf(this.pdf, { motto, texts, emblem }, scale);
    while (least(parts) > room && scale > SMALLEST_SCALE) {
      scale -= 0.05;
      parts = partsOf(this.pdf, { motto, texts, emblem }, scale);
    }
    const left = Math.max(0, room - least(parts)) / parts.reduce((sum, { gap }) => sum + gap, 1);
    let y = TOP;
    for (const part of parts) {
      y += part.least + part.gap * left;
      this.printPart(part, y, ink);
      y += heightOf(part);
    }
  }

  private printPart(part: Part, y: number, ink: Ink): void {
    const x = SHEET.width / 2;
    switch (part.kind) {
      case 'words':
        return writeWords(this.pdf, part, y);
      case 'rule':
        ink.stroke(PALETTE.ink, 0.7, (line) => line.move(x - 62, y + 2).line(x + 62, y + 2));
        return;
      case 'divider':
        return divider(ink, x, y + part.height / 2, 110);
      case 'picture':
        return this.printEmblem(y, part.height, ink);
    }
  }

  /** The emblem, or the star of the drum where there is none. */
  private printEmblem(y: number, height: number, ink: Ink): void {
    const middle = SHEET.width / 2;
    if (this.emblem) {
      showPicture(this.pdf, this.emblem, { x: middle - 150, y, width: 300, height });
      return;
    }
    ink.at(middle, y + height / 2, 0, (star) => {
      star.fill(PALETTE.leaf, (points) => points.polygon(drumStar(height / 2)));
      star.fill(PALETTE.lacquer, (eye) => eye.circle(0, 0, height / 13));
    });
  }

  private printSigner({ dated, signerRole, signerName }: CertificateTexts, top: number): void {
    const line = (text: string, face: FaceName, size: number, y: number): void => {
      setFace(this.pdf, face, size);
      fittingSize(this.pdf, text, { size, smallest: 8, width: SIGNER.width });
      drawLine(this.pdf, text, { ...SIGNER, y, align: 'center' });
    };
    this.pdf.fillColor(PALETTE.ink);
    line(dated, 'serif-italic', 12.5, top);
    let y = top + 18;
    for (const role of signerRole) {
      line(role, 'serif-bold', 12, y);
      y += 16;
    }
    if (this.signature) {
      showPicture(this.pdf, this.signature, { ...SIGNER, y: y + 1, height: SIGNING_ROOM - 2 });
    }
    if (signerName !== '') line(signerName, 'serif-bold', 13, y + SIGNING_ROOM);
  }

  /** How anybody can check it: a code for phones and one for people. */
  private printCheck(
    number: string,
    { code, checkUrl }: Pick<Sheet, 'code' | 'checkUrl'>,
    ink: Ink,
  ): void {
    const y = FOOT - QR.width;
    drawQr(ink, checkUrl, PALETTE.ink, { ...QR, y, height: QR.width });
    const text = { x: QR.x + QR.width + 10, width: 260 };
    this.pdf.fillColor(PALETTE.ink);
    if (number !== '') {
      setFace(this.pdf, 'sans', 9.5);
      drawLine(this.pdf, number, { ...text, y: y + 1 });
    }
    setFace(this.pdf, 'sans-bold', 11);
    drawLine(this.pdf, code, { ...text, y: FOOT - 41 });
    setFace(this.pdf, 'sans', 7.5).fillColor(PALETTE.ink2);
    drawLine(this.pdf, 'Kiểm tra giấy này bằng mã trên tại', { ...text, y: FOOT - 24 });
    drawLine(this.pdf, checkUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, ''), {
      ...text,
      y: FOOT - 13,
    });
  }
}

function least(parts: Part[]): number {
  return parts.reduce((sum, part) => sum + part.least + heightOf(part), 0);
}
