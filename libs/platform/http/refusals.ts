import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, says } from '../errors';
import { sendProblem } from './problem.filter';

const FORM = 'application/x-www-form-urlencoded';
const LAST_WORDS_MS = 1_000;

/** Answers addresses that the router cannot read: there is nothing at them. */
export function answerFrameworkError(
  _error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(
    reply,
    request,
    new Problem('NOT_FOUND', says('There is nothing at this address.', 'Địa chỉ này không có gì.')),
  );
}

/** Sockets whose request may take as long as bytes keep coming. */
const patient = new WeakSet<Socket>();
/** Long enough for a disk that is busy with many files at once. */
const IDLE_MS = 120_000;

/** Lets the body of a request take its time, as that of a large file on a slow line; one that stops coming is given up. */
export function takeTime(request: IncomingMessage): void {
  const { socket } = request;
  patient.add(socket);
  socket.setTimeout(IDLE_MS);
  request.once('close', () => {
    patient.delete(socket);
    socket.setTimeout(0);
  });
}

/** Answers what is not HTTP, or has more headers than a request may have; there is no request then. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && patient.has(socket)) return;
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new Problem(
          'PAYLOAD_TOO_LARGE',
          says(
            'The headers of the request are too large.',
            'Phần đầu (header) của yêu cầu quá lớn.',
          ),
        )
      : new Problem(
          'MALFORMED_BODY',
          says(
            'The request is not HTTP, or came too slowly.',
            'Yêu cầu không đúng dạng HTTP hoặc gửi quá chậm.',
          ),
        );
  const body = JSON.stringify(problem.document());
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.code}\r\n` +
      'Content-Type: application/problem+json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n` +
      `Cache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
  setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref();
}

/** Leaves JSON (and uploads, where a route reads one) as the only bodies; forms and plain text get 415. */
export function acceptOnlyJson(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  app.useBodyParser(FORM, {}, (_request, _body, done) => {
    done(
      new Problem(
        'UNSUPPORTED_MEDIA',
        says('Please send application/json.', 'Hãy gửi application/json.'),
      ),
    );
  });
}
