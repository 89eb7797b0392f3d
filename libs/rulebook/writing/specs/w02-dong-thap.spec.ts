import { medium, said, stage, writing, wrongWith } from '../writing.testing';

/*
 * W2. Đồng Tháp chính luận 2025: similarity above 20 % (tạp chí) or 25 % (báo) is out, exactly so much
 * is not; unpublished before 20/10/2024; commune and district boards collect, screen and forward.
 */
const rules = writing({
  media: [medium('tap-chi', { similarityPercent: 20 }), medium('bao', { similarityPercent: 25 })],
  origin: { published: 'no', until: '2024-10-19', prized: 'any' },
  tiers: [
    { unitKind: 'xa', name: 'Ban Tổ chức cấp xã', forward: { kind: 'all' } },
    {
      unitKind: 'tinh',
      name: 'Ban Tổ chức cấp tỉnh',
      forward: { kind: 'quota', count: 10, per: 'medium' },
    },
  ],
  stages: [stage()],
});

describe('W2: Đồng Tháp 2025', () => {
  it('is a document without contradiction, and says "above"', () => {
    expect(wrongWith(rules)).toEqual([]);
    expect(said(rules)).toContain('trùng lặp trên 20% thì bị loại');
    expect(said(rules)).toContain('trùng lặp trên 25% thì bị loại');
    expect(said(rules)).toContain('Ban Tổ chức cấp xã thu nhận, sơ loại và chuyển lên');
  });
});
