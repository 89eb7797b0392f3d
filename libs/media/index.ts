export { FILE_KINDS, MIME, type FileKind } from './kinds';
export { UnreadableFile } from './media.errors';
export { MediaModule } from './media.module';
export { MediaReader } from './reader/media-reader';
export type {
  DocumentText,
  FileMargins,
  FileReading,
  FileWarning,
  FontUse,
  ReadingLimits,
} from './reading';
export { Scanner } from './scanner/scanner';
export { Storage, type ByteRange, type StoredFile } from './storage/storage';
