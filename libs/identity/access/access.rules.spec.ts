import {
  CONTEST_ROLES,
  JUDGING_ROLES,
  PERMISSIONS,
  roleMay,
  type Permission,
} from '@bangvang/contracts';
import { bearerToken, isCrossSite, judge } from './access.rules';

const MINE = 'contest of mine';
const OTHER = 'contest of others';
const admin = { isAdmin: true, roles: {} };
const organiser = { isAdmin: false, roles: { [MINE]: 'organiser' } } as const;
const viewer = { isAdmin: false, roles: { [MINE]: 'viewer' } } as const;
const nobody = { isAdmin: false, roles: {} };

describe('a permission', () => {
  it.each(Object.keys(PERMISSIONS) as Permission[])(
    '%s: admins have it everywhere or nowhere, others in their contest alone',
    (permission) => {
      const everywhere = roleMay('admin', permission) ? 'granted' : 'forbidden';
      for (const place of [MINE, OTHER, 'global', null]) {
        expect(judge(admin, permission, place)).toBe(everywhere);
      }
      for (const role of CONTEST_ROLES) {
        const person = { isAdmin: false, roles: { [MINE]: role } };
        const may = roleMay(role, permission) ? 'granted' : 'forbidden';
        expect(judge(person, permission, MINE)).toBe(may);
        expect(judge(person, permission, 'global')).toBe(may);
      }
    },
  );

  it('to judge goes with none that shows authors', () => {
    for (const role of JUDGING_ROLES) {
      expect(roleMay(role, 'contest:judge')).toBe(true);
      for (const sees of ['contest:read', 'contest:entries', 'contest:participants'] as const) {
        expect(roleMay(role, sees)).toBe(false);
      }
    }
    expect(judge(admin, 'contest:judge', MINE)).toBe('forbidden');
  });

  it('tells nobody whether a contest of others exists', () => {
    for (const person of [organiser, viewer, nobody]) {
      expect(judge(person, 'contest:read', OTHER)).toBe('unseen');
      expect(judge(person, 'contest:read', null)).toBe('unseen');
    }
  });

  it('is refused to an account without roles where no contest hides', () => {
    expect(judge(nobody, 'units:read', 'global')).toBe('forbidden');
  });
});

describe('a request from another site', () => {
  const post = (headers: Record<string, string>) =>
    isCrossSite({ method: 'POST', host: 'thi.example.vn:8080', headers });

  it.each([
    ['cross-site', true],
    ['same-site', true],
    ['something-new', true],
    ['same-origin', false],
    ['none', false],
  ])('is known by Sec-Fetch-Site: %s is %s', (site, crossSite) => {
    expect(post({ 'sec-fetch-site': site, origin: 'http://thi.example.vn:8080' })).toBe(crossSite);
  });

  it.each([
    ['http://thi.example.vn:8080', false],
    ['http://THI.example.vn:8080', false],
    ['http://thi.example.vn', true],
    ['https://evil.example', true],
    ['null', true],
  ])('is known by its Origin where a browser says no more: %s is %s', (origin, crossSite) => {
    expect(post({ origin })).toBe(crossSite);
  });

  it('is not what a program sends, nor what only reads', () => {
    expect(post({})).toBe(false);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(isCrossSite({ method: 'GET', host: 'x', headers })).toBe(false);
  });
});

it.each([
  ['Bearer abc', 'abc'],
  ['Basic abc', null],
  [undefined, null],
])('the token of Authorization %j is %j', (authorization, token) => {
  expect(bearerToken({ authorization })).toBe(token);
});
