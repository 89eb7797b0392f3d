/** What is read; a file is one of these by its bytes, whatever it is called. */
export const FILE_KINDS = ['docx', 'odt', 'pdf', 'jpeg', 'png', 'mp3', 'mp4'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The media type that each kind is served as. */
export const MIME: Record<FileKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};
