const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** An instant as letters and pages say it in short: day and time in a zone, without seconds. */
export function momentIn(zone: string, at: Date, language: keyof typeof LOCALES = 'vi'): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
}
