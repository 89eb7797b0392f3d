/** Times as people write them in a contest's zone: `2026-05-26T19:30`, and the instants they mean. */

const parts = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

function wallClock(instant: number, zone: string): number {
  const of = Object.fromEntries(
    parts(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(of.year ?? 0, (of.month ?? 1) - 1, of.day, of.hour, of.minute, of.second);
}

/** An instant as the value of a `datetime-local` input; '' for none. */
export function toLocal(iso: string | null | undefined, zone: string): string {
  if (!iso) return '';
  return new Date(wallClock(Date.parse(iso), zone)).toISOString().slice(0, 16);
}

/** The instant that a local time means in a zone; null when the text is no time. */
export function fromLocal(local: string, zone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  // Twice, since the first guess may lie on the other side of a change of the clocks.
  let instant = wanted;
  for (let round = 0; round < 2; round += 1) instant -= wallClock(instant, zone) - wanted;
  return new Date(instant).toISOString();
}
