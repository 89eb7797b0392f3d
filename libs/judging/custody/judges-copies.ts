import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';

/** Where what judges see of files is kept. */
export interface CopySource {
  /** Copies what judges may see of an upload to a new key. */
  ofUpload(tx: Tx, uploadId: string, key: string): Promise<{ bytes: number }>;
  /** Copies a judges' copy to another key. */
  again(from: string, to: string): Promise<void>;
  /** Removes a copy; nothing happens where there is none. */
  remove(key: string): Promise<void>;
}

/** The judges' copies of files, whoever keeps them. */
@Injectable()
export class JudgesCopies implements CopySource {
  private source: CopySource | null = null;

  /** @throws Error when it was provided before */
  provide(source: CopySource): void {
    if (this.source) throw new Error('The source of copies is provided twice');
    this.source = source;
  }

  ofUpload(tx: Tx, uploadId: string, key: string): Promise<{ bytes: number }> {
    return this.required().ofUpload(tx, uploadId, key);
  }

  again(from: string, to: string): Promise<void> {
    return this.required().again(from, to);
  }

  remove(key: string): Promise<void> {
    return this.required().remove(key);
  }

  private required(): CopySource {
    if (!this.source) throw new Error('Nobody keeps files here');
    return this.source;
  }
}
