import { Problem } from '@bangvang/platform';

/** There is no such upload, or it is not the caller's: nobody learns which. */
export const uploadNotFound = (): Problem => new Problem('UPLOAD_NOT_FOUND');

export const wrongOffset = (offset: number): Problem =>
  new Problem('UPLOAD_OFFSET', undefined, { offset });

export const uploadTooLarge = (maxBytes: number): Problem =>
  new Problem('UPLOAD_TOO_LARGE', undefined, { maxBytes });

/** A recording sent where texts are taken, and the like. */
export const fileNotWanted = (types: string[]): Problem =>
  new Problem('FILE_NOT_WANTED', undefined, { types });

export const uploadQuota = (facts: object): Problem =>
  new Problem('UPLOAD_QUOTA', undefined, { ...facts });

export const uploadExpired = (): Problem => new Problem('UPLOAD_EXPIRED');

export const uploadNotReady = (state: string): Problem =>
  new Problem('UPLOAD_NOT_READY', undefined, { state });
