import { randomUUID } from 'node:crypto';
import { Controller, Get, Logger, Module, Post, Req, type OnModuleInit } from '@nestjs/common';
import { query } from '@bangvang/database';
import {
  AnyStaff,
  Contestant,
  CurrentStaff,
  Participations,
  Public,
  Staff,
  Tokens,
  type AuthenticatedRequest,
  type Participation,
  type StaffIdentity,
} from '@bangvang/platform';
import { createTestApp, type CallOptions, type TestApp } from '../../../test/support/app';
import { insertContest, staffMember, type StaffMember } from '../../../test/support/staff';
import { IdentityModule } from '../identity.module';
import { AccessScopes } from './access-scopes';

/** One route of each kind, to see the guard alone. */
@Controller('probe')
class ProbeController {
  @Get('undeclared')
  undeclared() {
    return {};
  }

  @Public()
  @Get('public')
  public(@Participations() who: Participation[]) {
    return who;
  }

  @Public()
  @Post('public')
  publicPost() {
    return {};
  }

  @Contestant()
  @Get('contestant')
  contestant(@Req() request: AuthenticatedRequest) {
    return request.contestant === request.contestant ? request.contestant : null;
  }

  @Contestant()
  @Post('contestant')
  contestantPost() {
    return {};
  }

  @AnyStaff()
  @Post('any-staff')
  anyStaff(@CurrentStaff() { email }: StaffIdentity) {
    return { email };
  }

  @Staff('units:manage')
  @Get('units-manage')
  unitsManage() {
    return {};
  }

  @Staff('units:read')
  @Get('units-read')
  unitsRead() {
    return {};
  }

  @Staff('contest:edit', 'thing:id')
  @Post('things/:id')
  edit() {
    return {};
  }

  @Staff('contest:read', 'thing:id')
  @Get('things/:id')
  read() {
    return {};
  }

  @Staff('contest:read', 'nowhere:id')
  @Get('nowhere/:id')
  nowhere() {
    return {};
  }

  @Staff('contest:read', 'thing:other')
  @Get('wrong-parameter/:id')
  wrongParameter() {
    return {};
  }
}

const THINGS = new Map<string, string>();

@Module({ imports: [IdentityModule], controllers: [ProbeController] })
class ProbeModule implements OnModuleInit {
  constructor(private readonly scopes: AccessScopes) {}

  onModuleInit(): void {
    this.scopes.register('thing', (id) => THINGS.get(id) ?? null);
  }
}

let test: TestApp;
let token: string;
let people: Record<'admin' | 'organiser' | 'viewer' | 'nobody' | 'stranger', StaffMember>;
const thing = randomUUID();
const participation = {
  contestId: randomUUID(),
  participantId: randomUUID(),
  no: 7,
  unitNo: 3,
  signedInMs: 1_790_000_000_000,
};

beforeAll(async () => {
  test = await createTestApp({ imports: [ProbeModule] });
  token = test.app.get(Tokens).contestant([participation]);
  const [mine, others] = [await insertContest(test), await insertContest(test)];
  THINGS.set(thing, mine);
  people = {
    admin: await staffMember(test, 'admin'),
    organiser: await staffMember(test, 'organiser', mine),
    viewer: await staffMember(test, 'viewer', mine),
    nobody: await staffMember(test, 'nobody'),
    stranger: await staffMember(test, 'organiser', others),
  };
});
afterAll(() => test.close());

const get = (path: string, options?: CallOptions) => test.call('GET', `/probe/${path}`, options);
const post = (path: string, options?: CallOptions) => test.call('POST', `/probe/${path}`, options);

describe('a route that declares nothing', () => {
  it('is closed to everyone, an admin too', async () => {
    for (const options of [{}, { token }, { cookie: people.admin.cookie }]) {
      const answer = await get('undeclared', options);
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('FORBIDDEN');
    }
  });
});

describe('a contestant', () => {
  it('is known by a Bearer token or a cookie, the header first', async () => {
    for (const options of [
      { token },
      { cookie: `bv_contestant=${token}` },
      { token, cookie: 'bv_contestant=nonsense' },
    ]) {
      const answer = await get('contestant', options);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([participation]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each<[string, () => CallOptions]>([
    ['without a token', () => ({})],
    ['with a forged token', () => ({ token: `${token.slice(0, -2)}AA` })],
    ['with an empty Bearer', () => ({ headers: { authorization: 'Bearer ' } })],
    [
      'with a wrong Bearer and a right cookie',
      () => ({ token: 'x', cookie: `bv_contestant=${token}` }),
    ],
    [
      'with a ticket for a staff room',
      () => ({ token: test.app.get(Tokens).roomTicket('watch:x') }),
    ],
    ['with a staff session', () => ({ cookie: people.admin.cookie })],
  ])('%s is nobody', async (_, options) => {
    const answer = await get('contestant', options());
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('UNAUTHENTICATED');
  });

  it('may be known on public routes too, which work for everyone', async () => {
    expect((await get('public', { token })).body).toEqual([participation]);
    expect((await get('public', { cookie: `bv_contestant=${token}` })).body).toEqual([
      participation,
    ]);
    for (const options of [{}, { token: 'nonsense' }, { cookie: 'bv_contestant=nonsense' }]) {
      const answer = await get('public', options);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    }
  });
});

describe('staff', () => {
  it.each<[string, string, Record<keyof typeof people, number>]>([
    ['POST', 'any-staff', { admin: 201, organiser: 201, viewer: 201, nobody: 201, stranger: 201 }],
    [
      'GET',
      'units-manage',
      { admin: 200, organiser: 403, viewer: 403, nobody: 403, stranger: 403 },
    ],
    ['GET', 'units-read', { admin: 200, organiser: 200, viewer: 200, nobody: 403, stranger: 200 }],
    [
      'GET',
      `things/${thing}`,
      { admin: 200, organiser: 200, viewer: 200, nobody: 404, stranger: 404 },
    ],
    [
      'POST',
      `things/${thing}`,
      { admin: 201, organiser: 201, viewer: 403, nobody: 404, stranger: 404 },
    ],
  ])('%s %s answers each by role', async (method, path, expected) => {
    for (const [who, status] of Object.entries(expected)) {
      const { cookie } = people[who as keyof typeof people];
      const answer = await test.call(method, `/probe/${path}`, { cookie });
      expect({ who, status: answer.status }).toEqual({ who, status });
    }
  });

  it('are told the same of a contest of others and of one that is not there', async () => {
    const { cookie } = people.stranger;
    const answers = [
      await get(`things/${thing}`, { cookie }),
      await get(`things/${randomUUID()}`, { cookie }),
      await get(`things/no-uuid`, { cookie }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.text).toBe(answers[0]?.text);
    }
  });

  it('are nobody with a token that opens no session, or with a contestant’s', async () => {
    for (const options of [
      {},
      { cookie: 'bv_staff=x' },
      { cookie: `bv_staff=${token}` },
      { token },
    ]) {
      expect((await get('units-read', options)).status).toBe(401);
    }
  });

  it('find a route closed whose scope leads nowhere', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    for (const path of [`nowhere/${thing}`, `wrong-parameter/${thing}`]) {
      expect((await get(path, { cookie: people.organiser.cookie })).status).toBe(500);
    }
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
    expect(() => test.app.get(AccessScopes).register('thing', () => null)).toThrow('twice');
  });

  it('lose a role with the next request', async () => {
    const { cookie, accountId } = await staffMember(test, 'viewer', THINGS.get(thing));
    expect((await get(`things/${thing}`, { cookie })).status).toBe(200);
    await query(test.db.tx, 'DELETE FROM staff_role WHERE account_id = $1', [accountId]);
    expect((await get(`things/${thing}`, { cookie })).status).toBe(404);
  });
});

describe('a page of another site', () => {
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };

  it('cannot make a browser change anything with its cookies', async () => {
    for (const [path, cookie] of [
      ['any-staff', people.admin.cookie],
      ['contestant', `bv_contestant=${token}`],
      ['public', ''],
    ] as const) {
      for (const headers of [foreign, { origin: 'https://evil.example' }, { origin: 'null' }]) {
        const answer = await post(path, { cookie, headers });
        expect(answer.status).toBe(403);
        expect(answer.body.code).toBe('CROSS_SITE_REFUSED');
      }
    }
  });

  it('does not stand in the way of our own pages, of programs and of tokens', async () => {
    const { cookie } = people.admin;
    const own = { 'sec-fetch-site': 'same-origin', origin: test.url };
    for (const headers of [own, { origin: test.url }, undefined]) {
      expect((await post('any-staff', { cookie, headers })).status).toBe(201);
    }
    expect((await post('contestant', { token, headers: foreign })).status).toBe(201);
  });
});
