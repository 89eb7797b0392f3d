import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { MediaReader, MIME, Storage, type FileKind } from '@bangvang/media';
import { Problem, says } from '@bangvang/platform';

/** A stored file that has pages. */
export interface PagedFile {
  key: string;
  type: FileKind;
  pages: number | null;
}

/** Pages of PDF files and scans as pictures: drawn when somebody first looks, and kept. */
@Injectable()
export class PagePictures {
  constructor(
    private readonly storage: Storage,
    private readonly reader: MediaReader,
  ) {}

  /** A page, counted from 1. @throws Problem NOT_FOUND where there is none */
  async page(file: PagedFile, page: number): Promise<{ stream: Readable; mime: string }> {
    const { key, type, pages } = file;
    const isPage = (type === 'pdf' || isPicture(type)) && page >= 1 && page <= (pages ?? 0);
    if (!isPage)
      throw new Problem('NOT_FOUND', says('There is no such page.', 'Không có trang này.'));
    if (isPicture(type)) return { stream: await this.storage.stream(key), mime: MIME[type] };
    const known = await this.known(pageKey(key, page));
    const stream = known ?? (await this.draw(file, page));
    return { stream, mime: MIME.jpeg };
  }

  /** Removes what was drawn of a file. */
  async forget({ key, type, pages }: PagedFile): Promise<void> {
    if (type !== 'pdf') return;
    for (let page = 1; page <= (pages ?? 0); page += 1) {
      await this.storage.remove(pageKey(key, page));
    }
  }

  /** Does something with a stored file in the work folder. */
  async withLocal<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    const path = this.reader.workPath();
    try {
      await pipeline(await this.storage.stream(key), createWriteStream(path, { flags: 'wx' }));
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  private async known(key: string): Promise<Readable | null> {
    try {
      return await this.storage.stream(key);
    } catch (error) {
      if (error instanceof Problem && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  private async draw({ key, type }: PagedFile, page: number): Promise<Readable> {
    const out = this.reader.workPath();
    try {
      await this.withLocal(key, (path) => this.reader.pageOf(path, type, page, out));
      await this.storage.take(pageKey(key, page), out);
    } finally {
      await rm(out, { force: true });
    }
    return this.storage.stream(pageKey(key, page));
  }
}

const isPicture = (type: FileKind): boolean => type === 'jpeg' || type === 'png';

const pageKey = (key: string, page: number): string => `${key}.p${page}`;
