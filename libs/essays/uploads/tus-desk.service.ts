import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, takeTime } from '@bangvang/platform';
import { Checking } from './checking.service';
import { Receiving } from './receiving.service';
import { announcedBy, bytesOf, carriesPart, checksumOf, greet, offsetOf, requireTus } from './tus';
import { uploadExpired, uploadTooLarge, wrongOffset } from './uploads.errors';
import type { UploadRow } from './uploads.repository';
import { refusalOf, Uploads, type Announcer } from './uploads.service';

const CREATED = 201;
const NO_CONTENT = 204;
const OK = 200;

/** The tus protocol (1.0.0), the same for authors and clerks; who may do what was found before. */
@Injectable()
export class TusDesk {
  constructor(
    private readonly uploads: Uploads,
    private readonly receiving: Receiving,
    private readonly checking: Checking,
  ) {}

  /** Creation, with the first part or without. `place` is where uploads are found. */
  async create(who: Announcer, place: string, { request, reply }: Exchange): Promise<void> {
    greet(reply);
    requireTus(request);
    const upload = await this.uploads.create(who, announcedBy(request));
    void reply.header('Location', `${place}/${upload.id}`);
    tellExpiry(upload, reply);
    let { received } = upload;
    if (carriesPart(request)) received = await this.take(upload, 0, request);
    void reply.header('Upload-Offset', received).status(CREATED).send();
  }

  /** How far an upload is. */
  head(upload: UploadRow, { request, reply }: Exchange): void {
    greet(reply);
    requireTus(request);
    refuseGone(upload);
    tellExpiry(upload, reply);
    void reply
      .headers({ 'Upload-Offset': upload.received, 'Upload-Length': upload.length })
      .status(OK)
      .send();
  }

  /** A part, at its offset. */
  async patch(upload: UploadRow, { request, reply }: Exchange): Promise<void> {
    greet(reply);
    requireTus(request);
    if (!carriesPart(request)) throw new Problem('UNSUPPORTED_MEDIA');
    refuseGone(upload);
    if (upload.state === 'refused') throw refusalOf(upload);
    const offset = offsetOf(request);
    if (offset !== upload.received) throw wrongOffset(upload.received);
    const received = await this.take(upload, offset, request);
    tellExpiry(upload, reply);
    void reply.header('Upload-Offset', received).status(NO_CONTENT).send();
  }

  async remove(upload: UploadRow, { request, reply }: Exchange): Promise<void> {
    greet(reply);
    requireTus(request);
    await this.uploads.remove(upload.id);
    void reply.status(NO_CONTENT).send();
  }

  /** Takes a part, and checks the file once it is whole. Returns the new offset. */
  private async take(upload: UploadRow, offset: number, request: FastifyRequest): Promise<number> {
    const bytes = bytesOf(request);
    if (bytes !== null && offset + bytes > upload.length) throw uploadTooLarge(upload.length);
    let at = offset;
    if (bytes !== 0 && offset < upload.length) {
      takeTime(request.raw);
      const received = await this.receiving.receive(
        upload,
        offset,
        request.raw,
        checksumOf(request),
      );
      at = received.offset;
      // Nobody hears the answer; what was stored is told to the next who asks.
      if (received.lost) throw new Problem('MALFORMED_BODY');
    }
    if (at === upload.length) await this.checking.check(upload.id);
    return at;
  }
}

export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

function refuseGone({ expired }: UploadRow): void {
  if (expired) throw uploadExpired();
}

/** tus, "Expiration": of what is not finished. */
function tellExpiry({ state, expiresAt }: UploadRow, reply: FastifyReply): void {
  if (state === 'uploading') void reply.header('Upload-Expires', expiresAt.toUTCString());
}
