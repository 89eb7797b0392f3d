import { Ink, A4 } from '@bangvang/documents';
import { PALETTE } from './palette';

/** A4 on its side. */
export const SHEET = { width: A4.height, height: A4.width };

const MIDDLE = { x: SHEET.width / 2, y: SHEET.height / 2 };
const OUTER = 24;
const INNER = 30;
const CORNER = 24;
const STAR_RAYS = 14;

/** Everything of a sheet that is the same on all: paper, the drum in its shadow, the frame. */
export function frame(paper: 'warm' | 'white'): Ink {
  const ink = new Ink();
  if (paper === 'warm') ink.fill(PALETTE.paper, (all) => all.rect({ x: 0, y: 0, ...SHEET }));
  drum(ink, PALETTE.shadow[paper], 196);
  ink.stroke(PALETTE.lacquer, 3.2, (line) => notched(line, OUTER));
  ink.stroke(PALETTE.gold, 0.9, (line) => notched(line, INNER));
  for (const x of [OUTER, SHEET.width - OUTER]) {
    for (const y of [OUTER, SHEET.height - OUTER]) ink.at(x, y, 45, flower);
  }
  return ink;
}

/** A rectangle whose corners are hollow quarters of a circle, as lacquered boards have them. */
function notched(ink: Ink, inset: number): void {
  const [r, b] = [SHEET.width - inset, SHEET.height - inset];
  const [c, k] = [CORNER, CORNER * 0.5523];
  ink
    .move(inset + c, inset)
    .line(r - c, inset)
    .curve(r - c, inset + k, r - k, inset + c, r, inset + c)
    .line(r, b - c)
    .curve(r - k, b - c, r - c, b - k, r - c, b)
    .line(inset + c, b)
    .curve(inset + c, b - k, inset + k, b - c, inset, b - c)
    .line(inset, inset + c)
    .curve(inset + k, inset + c, inset + c, inset + k, inset + c, inset)
    .close();
}

/** Eight petals in a corner. */
function flower(ink: Ink): void {
  ink.fill(PALETTE.leaf, (petals) => {
    for (let n = 0; n < 8; n += 1) petals.polygon(diamond((n * Math.PI) / 4, 3.4, 13.5, 2.4));
  });
  ink.fill(PALETTE.lacquer, (eye) => eye.circle(0, 0, 2.4));
}

/** A slim diamond that points away from the origin. */
function diamond(angle: number, from: number, to: number, halfWidth: number): [number, number][] {
  const along = (distance: number, aside: number): [number, number] => [
    distance * Math.cos(angle) - aside * Math.sin(angle),
    distance * Math.sin(angle) + aside * Math.cos(angle),
  ];
  const waist = from + (to - from) * 0.55;
  return [along(from, 0), along(waist, halfWidth), along(to, 0), along(waist, -halfWidth)];
}

/** The star in the middle of a bronze drum: points of a polygon around the origin. */
export function drumStar(radius: number): [number, number][] {
  return Array.from({ length: STAR_RAYS * 2 }, (_, n) => {
    const angle = (n * Math.PI) / STAR_RAYS - Math.PI / 2;
    const reach = n % 2 === 0 ? radius : radius * 0.36;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });
}

/** The face of a Đông Sơn drum, in one colour. */
function drum(ink: Ink, colour: string, radius: number): void {
  const at = (share: number): number => radius * share;
  ink.at(MIDDLE.x, MIDDLE.y, 0, (middle) => {
    middle.fill(colour, (star) => star.polygon(drumStar(at(0.39))));
    for (const [share, width] of [
      [0.41, 1.4],
      [0.49, 1.4],
      [0.57, 1.4],
      [0.63, 1.4],
      [0.87, 1.4],
      [0.93, 1.4],
      [0.985, 2.4],
    ] as const) {
      middle.stroke(colour, width, (ring) => ring.circle(0, 0, at(share)));
    }
    middle.stroke(colour, 1.1, (ticks) => {
      ring(ticks, 140, at(0.42), at(0.48));
      ring(ticks, 180, at(0.58), at(0.62));
      ring(ticks, 260, at(0.88), at(0.92));
    });
    middle.stroke(colour, 1.3, (eyes) => around(42, at(0.53), (x, y) => eyes.circle(x, y, 4.6)));
    for (let n = 0; n < 14; n += 1)
      middle.at(0, 0, (n * 360) / 14, (turned) => bird(turned, colour, radius));
  });
}

function ring(ink: Ink, count: number, from: number, to: number): void {
  for (let n = 0; n < count; n += 1) {
    const angle = (n * 2 * Math.PI) / count;
    ink.move(from * Math.cos(angle), from * Math.sin(angle));
    ink.line(to * Math.cos(angle), to * Math.sin(angle));
  }
}

function around(count: number, radius: number, draw: (x: number, y: number) => void): void {
  for (let n = 0; n < count; n += 1) {
    const angle = (n * 2 * Math.PI) / count;
    draw(radius * Math.cos(angle), radius * Math.sin(angle));
  }
}

/** One of the long-beaked birds that fly around the drum, seen from above its middle. */
function bird(ink: Ink, colour: string, radius: number): void {
  const y = -radius * 0.75;
  const s = radius / 250;
  const p = (dx: number, dy: number): [number, number] => [dx * s, y + dy * s];
  ink.fill(colour, (body) =>
    body.polygon([
      p(-34, 4),
      p(-6, -5),
      p(14, -24),
      p(9, -6),
      p(36, -3),
      p(60, -5),
      p(34, 4),
      p(12, 7),
      p(-20, 25),
      p(-9, 10),
    ]),
  );
}

/** A thin line with a diamond in its middle. */
export function divider(ink: Ink, x: number, y: number, halfLength: number): void {
  ink.stroke(PALETTE.gold, 0.9, (line) =>
    line
      .move(x - halfLength, y)
      .line(x - 9, y)
      .move(x + 9, y)
      .line(x + halfLength, y),
  );
  ink.fill(PALETTE.lacquer, (middle) =>
    middle.polygon([
      [x - 5, y],
      [x, y - 3.4],
      [x + 5, y],
      [x, y + 3.4],
    ]),
  );
}
