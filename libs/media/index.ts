export { FILE_KINDS, MIME, type FileKind } from './kinds';
export { UnreadableFile } from './media.errors';
export { MediaModule } from './media.module';
export { MediaReader } from './reader/media-reader';
export type { FileMargins, FileReading } from './reading';
export { Scanner } from './scanner/scanner';
export { Storage, type ByteRange } from './storage/storage';
