import { isAhead } from './position';

describe('a position', () => {
  it('is ahead of a database that was set back', () => {
    expect(isAhead('900:905:901', '880:890:')).toBe(true);
    expect(isAhead('900:905:901', '900:905:')).toBe(false);
    expect(isAhead('900:905:901', '903:910:')).toBe(false);
  });
});
