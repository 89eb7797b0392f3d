import type { Division } from '../../documents/contest-rules';
import {
  NAMED,
  awarded,
  awards,
  counted,
  medium,
  tier,
  work,
  writing,
  wrongWith,
} from '../writing.testing';

/*
 * W8. Viết về thành phố Hải Phòng: divisions below 18, 18 to 40, from 40 on (as printed, 40 falls into
 * two); text or poem of at most 1,200 words, typed or handwritten; several entries; never entered
 * elsewhere.
 */
const division = (id: string, from?: number, below?: number): Division => ({
  id,
  name: id,
  age: { ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) },
});
const divisions = [division('tre', undefined, 18), division('lon', 18, 40), division('cao', 40)];
const rules = writing({
  authorData: NAMED,
  media: [medium('bai', { words: { max: 1_200 } })],
  origin: { published: 'any', prized: 'no' },
  awards: awards({
    perMedium: divisions.map(({ id }) => ({
      medium: null,
      divisions: [id],
      tiers: [tier('nhat', 1), tier('nhi', 2)],
    })),
  }),
});

describe('W8: viết về thành phố Hải Phòng', () => {
  it('is a document without contradiction once 40 is in one division only', () => {
    expect(wrongWith(rules, divisions)).toEqual([]);
    const printed = [division('tre', undefined, 18), division('lon', 18, 41), division('cao', 40)];
    expect(wrongWith(rules, printed)).toEqual(['divisions[2].age']);
  });

  it('gives each division its own prizes', () => {
    const drawn = ['tre', 'tre', 'lon', 'lon', 'lon', 'lon', 'cao'].map((of, index) =>
      work(`c${index}`, 5 + index / 4, { medium: 'bai', division: of }),
    );
    expect(counted(awarded(rules, drawn))).toEqual({
      'bai/tre/nhat': 1,
      'bai/tre/nhi': 1,
      'bai/lon/nhat': 1,
      'bai/lon/nhi': 2,
      'bai/cao/nhat': 1,
    });
  });
});
