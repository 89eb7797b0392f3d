import { Module } from '@nestjs/common';
import { Clock, Config, Files } from '@bangvang/platform';
import { MediaReader } from './reader/media-reader';
import { Scanner } from './scanner/scanner';
import { FolderStorage } from './storage/folder-storage';
import { S3Storage } from './storage/s3-storage';
import { Storage } from './storage/storage';

/** Files that people send: what they are, what is in them, where they are kept. */
@Module({
  providers: [
    MediaReader,
    Scanner,
    {
      provide: Storage,
      useFactory: storageOf,
      inject: [Config, Files, Clock, MediaReader],
    },
  ],
  exports: [MediaReader, Scanner, Storage],
})
export class MediaModule {}

/** A bucket where one is configured, else a folder. @throws Error for a bucket without keys */
function storageOf(config: Config, files: Files, clock: Clock, reader: MediaReader): Storage {
  const { S3_BUCKET_URL, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = config;
  if (S3_BUCKET_URL === undefined) return new FolderStorage(files);
  if (S3_ACCESS_KEY === undefined || S3_SECRET_KEY === undefined) {
    throw new Error('S3_BUCKET_URL needs S3_ACCESS_KEY and S3_SECRET_KEY.');
  }
  return new S3Storage(
    {
      bucketUrl: S3_BUCKET_URL,
      region: S3_REGION,
      accessKey: S3_ACCESS_KEY,
      secretKey: S3_SECRET_KEY,
    },
    clock,
    () => reader.workPath(),
  );
}
