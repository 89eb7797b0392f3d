/**
 * A printed duration or instant with its thousandths of a second: "05:12" as "05:12,034", "19:30:12,
 * 26/05/2023" as "19:30:12,034, 26/05/2023". What decided a place is told as exactly as it was
 * compared: two people who differ by less than is shown would look equal, and one of them wronged.
 */
export function withThousandths(printed: string, ms: number, decimal: string): string {
  const [time = '', ...day] = printed.split(', ');
  const rest = String(ms % 1_000).padStart(3, '0');
  return [time + decimal + rest, ...day].join(', ');
}
