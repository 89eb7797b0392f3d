import type { FileType, Form, Medium } from './types';

/*
 * What of a medium goes with what: another form, another way of sending it, take along what would
 * contradict them.
 */

const WRITTEN: readonly FileType[] = ['docx', 'odt', 'pdf'];

/** What files of a form may be. */
export const FILE_TYPES: Readonly<Record<Form, readonly FileType[]>> = {
  text: [...WRITTEN, 'jpeg', 'png'],
  image: ['jpeg', 'png', 'pdf'],
  audio: ['mp3', ...WRITTEN],
  video: ['mp4', ...WRITTEN],
};

const FIRST_TYPES: Readonly<Record<Form, readonly FileType[]>> = {
  text: WRITTEN,
  image: ['jpeg', 'png'],
  audio: ['mp3'],
  video: ['mp4'],
};

/** Whether a medium is sound or video. */
export const isRecorded = (form: Form): boolean => form === 'audio' || form === 'video';

/** The medium in another form: bounds and types of file that the form does not know are gone. */
export function withForm(medium: Medium, form: Form): Medium {
  const { words, pages, font, durationSeconds, ...rest } = medium;
  const { script, ...files } = medium.files;
  const max = form === 'text' ? files.max : Math.max(files.max, 1);
  return {
    ...rest,
    form,
    ...(form === 'text' ? given({ words, pages, font }) : {}),
    ...(isRecorded(form) ? given({ durationSeconds }) : {}),
    inBrowser: form === 'text' && medium.inBrowser,
    files: {
      ...files,
      types: [...FIRST_TYPES[form]],
      max,
      ...(isRecorded(form) ? given({ script }) : {}),
    },
  };
}

/** Written on the site or not; without that way there must be a file. */
export function withInBrowser(medium: Medium, inBrowser: boolean): Medium {
  const { files } = medium;
  return { ...medium, inBrowser, files: { ...files, max: Math.max(files.max, inBrowser ? 0 : 1) } };
}

/** With its script or without; a script is a second file, a written one. */
export function withScript(medium: Medium, script: boolean): Medium {
  const { types, maxBytes, max } = medium.files;
  const files = { types, maxBytes, max };
  if (!script) return { ...medium, files };
  const written = types.some((type) => WRITTEN.includes(type));
  return {
    ...medium,
    files: {
      ...files,
      types: written ? types : [...types, 'docx'],
      max: Math.max(max, 2),
      script,
    },
  };
}

/** In other languages; a translation is asked for once others than Vietnamese are among them. */
export function withLanguages(medium: Medium, languages: string[]): Medium {
  const foreign = (codes: readonly string[]): boolean =>
    codes.length === 0 || codes.some((code) => code !== 'vi');
  const translation = foreign(languages) && (medium.translation || !foreign(medium.languages));
  return { ...medium, languages, translation };
}

interface Bounds {
  min?: number;
  max?: number;
}

/** Two ends of which either may be missing; nothing at all where both are. */
export function withBound(
  bounds: Bounds | undefined,
  end: keyof Bounds,
  value: number | undefined,
): Bounds | undefined {
  const next = given({ ...bounds, [end]: value });
  return Object.keys(next).length === 0 ? undefined : next;
}

/** What of a record is there. */
function given<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
