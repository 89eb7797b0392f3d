import { Injectable } from '@nestjs/common';
import { Keyring } from '@bangvang/platform';

/** What people write in appeals is personal: it is stored encrypted, bound to its appeal. */
@Injectable()
export class AppealWords {
  constructor(private readonly keyring: Keyring) {}

  seal(appealId: string, text: string): Buffer {
    return this.keyring.encrypt(text, contextOf(appealId));
  }

  open(appealId: string, words: Buffer): string {
    return this.keyring.decrypt(words, contextOf(appealId));
  }
}

const contextOf = (appealId: string): string => `appeal:${appealId}`;
