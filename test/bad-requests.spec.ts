import { connect } from 'node:net';
import { createTestApp, type CallOptions, type TestApp } from './support/app';
import { playableRound, type PlayableRound } from './support/fixtures';
import { staffMember } from './support/staff';

let test: TestApp;
let round: PlayableRound;
let admin: CallOptions;

beforeAll(async () => {
  test = await createTestApp();
  round = await playableRound(test, { opensIn: 3_600_000, sealed: false });
  admin = await staffMember(test, 'admin');
});
afterAll(() => test.close());

const registrations = (): string => `/api/contests/${round.slug}/registrations`;
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** What the server answers to bytes that need not be HTTP. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(test.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (answer += text));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('every error is a problem document with a code', () => {
  it.each([
    ['an unknown address', 'GET', '/api/nothing', 404, 'NOT_FOUND'],
    ['an address that cannot be decoded', 'GET', '/api/contests/%E0%A4%A', 404, 'NOT_FOUND'],
    ['an address too long', 'GET', `/api/contests/${'a'.repeat(300)}`, 404, 'NOT_FOUND'],
    ['the wrong method', 'DELETE', '/api/contests', 405, 'METHOD_NOT_ALLOWED'],
    ['a method that no route has', 'OPTIONS', '/api/units', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s', async (_what, method, path, status, code) => {
    const { body, ...answer } = await test.call(method, path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ status, code, type: `urn:bangvang:problem:${code}` });
  });

  it('a wrong method is told the right ones', async () => {
    const { headers } = await test.call('PUT', `/api/rounds/${round.roundId}/attempts?x=1`);
    expect(headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it.each([
    ['no JSON', 'application/json', '{"a":', 400, 'MALFORMED_BODY'],
    ['nothing', 'application/json', '', 400, 'MALFORMED_BODY'],
    ['too much', 'application/json', `{"a":"${'a'.repeat(200_000)}"}`, 413, 'PAYLOAD_TOO_LARGE'],
    ['plain text', 'text/plain', '{}', 415, 'UNSUPPORTED_MEDIA'],
    ['a form', 'application/x-www-form-urlencoded', 'a=b', 415, 'UNSUPPORTED_MEDIA'],
    ['a type that is none', '///', '{}', 415, 'UNSUPPORTED_MEDIA'],
  ])('a body that is %s', async (_what, type, body, status, code) => {
    const answer = await test.call('POST', registrations(), {
      body,
      headers: { 'content-type': type },
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    [
      'breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name=',
    ],
    ['has no boundary', 'multipart/form-data', 'x'],
  ])('an upload that %s', async (_what, type, body) => {
    const path = `/api/staff/unit-trees/${round.roundId}/import`;
    const headers = { 'content-type': type };
    const answer = await test.call('POST', path, { ...admin, body, headers });
    expect([answer.status, answer.body.code]).toEqual([400, 'MALFORMED_BODY']);
  });

  it.each([
    ['is no HTTP', 'HELLO\r\n\r\n', 400],
    ['has too many headers', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 413],
  ])('what %s', async (_what, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(answer).toContain(`"status":${status}`);
  });
});

describe('a body', () => {
  it.each([
    ['nested without end', `{"consents":${nested(20_000)}}`],
    ['nested without end at its root', nested(20_000)],
    ['with a constructor', '{"consents":{"constructor":true}}'],
  ])('%s is refused, naming the path', async (_what, body) => {
    const answer = await test.call('POST', registrations(), { body });
    expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    expect(answer.body.errors![0]!.path).toBeTruthy();
  });

  it('with an unknown field is refused, naming it', async () => {
    const { body } = await test.call('POST', registrations(), { body: { hack: 1, consents: {} } });
    expect(body.errors).toContainEqual({
      path: 'hack',
      expected: 'để trống: không có mục này',
      value: 1,
    });
  });

  it('is refused without repeating anything personal, and each expectation once', async () => {
    const personal = {
      fullName: 'Nguyễn\u0007 Thị Kín',
      birthDate: '01/01/1990\u0007',
      phone: '0912345678\u0007',
      email: 'kin@example.vn\u0007',
      personalId: '031190000001\u0007',
      address: 'Số 1\u0007 phố Kín',
      unitNo: 'một',
    };
    const { status, body, text } = await test.call('POST', registrations(), {
      body: { ...personal, consents: {} },
    });
    expect(status).toBe(422);
    for (const secret of ['Kín', '1990', '0912345678', 'kin@', '031190000001', 'Số 1'])
      expect(text).not.toContain(secret);
    expect(body.errors).toContainEqual({
      path: 'unitNo',
      expected: 'số của đơn vị',
      value: 'một',
    });
  });
});
