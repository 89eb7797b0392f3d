import { type Ink, type Box } from '@bangvang/documents';
import { encode } from 'uqr';

/**
 * Any of the eight masks can be read; looking for the prettiest takes longer than the rest of a page.
 */
const MASK = 2;

/** Draws a text as a QR code into a square box; runs of dark modules are one rectangle each. */
export function drawQr(ink: Ink, text: string, colour: string, { x, y, width }: Box): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: MASK });
  const module = width / size;
  ink.fill(colour, (dark) => {
    for (const [row, modules] of data.entries()) {
      for (const [from, to] of runs(modules)) {
        dark.rect({
          x: x + from * module,
          y: y + row * module,
          width: (to - from) * module,
          // A hair more than a module, so that no light line shows between rows.
          height: module + 0.02,
        });
      }
    }
  });
}

function* runs(modules: boolean[]): Generator<[from: number, to: number]> {
  for (let at = 0; at < modules.length; at += 1) {
    if (!modules[at]) continue;
    const from = at;
    while (modules[at]) at += 1;
    yield [from, at];
  }
}
