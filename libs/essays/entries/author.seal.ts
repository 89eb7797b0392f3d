import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Keyring } from '@bangvang/platform';

/** What is asked about an author besides the name, as the rules name the fields. */
export interface AuthorData {
  birthDate?: string;
  address?: string;
  phone?: string;
  email?: string;
  workplace?: string;
  post?: string;
  title?: string;
  personalId?: string;
  ethnicity?: string;
  bankAccount?: string;
}

/** An author of an entry. A unit that is the author has a number instead of a person's data. */
export interface Author {
  participantId: string | null;
  unitNo?: number;
  name: string;
  penName: string | null;
  data: AuthorData;
}

/** Encrypts what is known about authors, and makes the hashes by which they are known again. */
@Injectable()
export class AuthorSeal {
  constructor(private readonly keyring: Keyring) {}

  seal(entryId: string, data: AuthorData): Buffer {
    return this.keyring.encrypt(JSON.stringify(data), contextOf(entryId));
  }

  open(entryId: string, data: Buffer): AuthorData {
    return JSON.parse(this.keyring.decrypt(data, contextOf(entryId))) as AuthorData;
  }

  /**
   * Two authors are one person when they share a key: the registration, the ID number, or the name
   * with the birth date, the phone or the e-mail. Phones alone tell nothing: families share them.
   */
  keys({ participantId, unitNo, name, data }: Author): Buffer[] {
    const folded = foldText(name);
    const texts = [
      participantId && `participant:${participantId}`,
      unitNo !== undefined && `unit:${unitNo}`,
      data.personalId && `id:${data.personalId}`,
      data.birthDate && `born:${folded}:${data.birthDate}`,
      data.phone && `phone:${folded}:${data.phone}`,
      data.email && `mail:${folded}:${data.email}`,
    ];
    return texts.flatMap((text) =>
      typeof text === 'string' ? [this.keyring.keyedHash('author', text)] : [],
    );
  }
}

const contextOf = (entryId: string): string => `entry-author:${entryId}`;
