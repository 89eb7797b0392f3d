import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from './config';
import { Files } from './files';
import { Mail } from './mail';

let root: string;
let config: Config;
let files: Files;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bangvang-files-'));
  config = Object.assign(new Config(), { FILES_DIR: root });
  files = new Files(config);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a file', () => {
  it('is written whole, with its size and fingerprint', async () => {
    const written = await files.write('a/b/c.txt', ['Bảng ', Buffer.from('Vàng')]);
    expect(written.bytes).toBe(Buffer.byteLength('Bảng Vàng'));
    expect(written.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await files.text('a/b/c.txt')).toBe('Bảng Vàng');
    expect(await files.size('a/b/c.txt')).toBe(written.bytes);
  });

  it('stays what it was when its writer fails in the middle, and nothing else is left', async () => {
    await files.write('x', ['before']);
    function* broken() {
      yield 'half';
      throw new Error('no more');
    }
    await expect(files.write('x', broken())).rejects.toThrow('no more');
    expect(readdirSync(root)).toEqual(['x']);
    expect(await files.text('x')).toBe('before');
  });

  it('is never outside the folder', async () => {
    for (const path of ['../x', 'a/../../x', '..']) {
      await expect(files.write(path, ['x'])).rejects.toThrow(RangeError);
      await expect(files.text(path)).rejects.toThrow(RangeError);
    }
  });

  it('that is not there is null', async () => {
    expect(await files.text('nowhere/x')).toBeNull();
    expect(await files.size('nowhere/x')).toBeNull();
    await expect(files.remove('nowhere')).resolves.toBeUndefined();
  });

  it('takes its place with its folder, once', async () => {
    await files.write('staging/1/x', ['first']);
    await files.moveFolder('staging/1', 'results/r');
    await files.write('staging/2/x', ['second']);
    await files.moveFolder('staging/2', 'results/r');
    expect(await files.text('results/r/x')).toBe('first');
  });
});

const LETTER = { id: 'letter-1', to: 'an@example.vn', subject: 'Kết quả', text: 'Chào bạn.\n' };

describe('a letter', () => {
  it('is kept as a file where there is no mail server', async () => {
    await new Mail(config, files).send(LETTER);
    const kept = readFileSync(join(root, 'mail', 'letter-1.eml'), 'utf8');
    expect(kept).toMatch(/^To: an@example\.vn\r$/m);
    expect(kept).toMatch(/^Message-ID: <letter-1@localhost>\r$/m);
  });

  describe('with a mail server', () => {
    let server: Server;
    let heard: string[];
    /** What the server says to RCPT. */
    let verdict: string;

    beforeEach(async () => {
      heard = [];
      verdict = '250 OK';
      server = createServer((socket) => receive(socket));
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    });
    afterEach(() => new Promise((closed) => server.close(closed)));

    /** As little SMTP as a letter needs. */
    function receive(socket: Socket): void {
      let reading = false;
      socket.write('220 here\r\n');
      socket.on('data', (chunk) => {
        for (const line of chunk.toString('utf8').split('\r\n').filter(Boolean)) {
          heard.push(line);
          if (reading && line !== '.') continue;
          if (reading) reading = false;
          const answer = /^RCPT/.test(line) ? verdict : /^DATA/.test(line) ? '354 go on' : '250 OK';
          reading = /^DATA/.test(line);
          socket.write(`${/^QUIT/.test(line) ? '221 bye' : answer}\r\n`);
        }
      });
    }

    const mail = () => {
      const { port } = server.address() as AddressInfo;
      const settings = {
        SMTP_URL: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
        MAIL_FROM: 'Ban Tổ chức <btc@example.vn>',
      };
      return new Mail(Object.assign(config, settings), files);
    };

    it('leaves by it', async () => {
      await mail().send(LETTER);
      expect(heard).toContain('MAIL FROM:<btc@example.vn>');
      expect(heard).toContain('RCPT TO:<an@example.vn>');
      expect(heard).toContain('Message-ID: <letter-1@example.vn>');
      expect(readdirSync(root)).toEqual([]);
    });

    it('that is refused is an error, so that it is tried again', async () => {
      verdict = '451 later';
      await expect(mail().send(LETTER)).rejects.toThrow(/451|later/);
    });
  });
});
