import type { Template } from '../template';
import { creations, letters, politicalEssays, schoolEssay, youthUnion } from './contests';
import { plainWriting } from './defaults';
import type { ContestRules, Writing } from './types';

const withWriting =
  (make: () => Writing) =>
  (rules: ContestRules): ContestRules => ({ ...rules, writing: make() });

/** For contests that take works. */
export const WRITING_TEMPLATES: Template<ContestRules>[] = [
  {
    id: 'writing',
    name: ['Thi viết đơn giản', 'A plain writing contest'],
    sets: [
      ['Một loại hình, viết trên trang hoặc gửi tệp', 'One medium, on the site or as a file'],
      ['Hai giám khảo, lệch trên 1,5 điểm thì chấm lần ba', 'Two judges, a third above 1.5 apart'],
      ['Giải 1/2/3', 'Prizes 1/2/3'],
    ],
    apply: withWriting(plainWriting),
  },
  {
    id: 'chinh-luan',
    name: ['Chính luận 2023, 2025', 'Political essays 2023, 2025'],
    sets: [
      [
        '5 loại hình; trùng lặp trên 20% hoặc 25% thì loại',
        '5 media; above 20 or 25 % similar is out',
      ],
      [
        'Xã và tỉnh thu nhận, chuyển lên; mỗi đơn vị 2 bài viết, 3 tác phẩm nghe nhìn',
        'Communes and provinces collect and forward; 2 written, 3 recorded works of a unit',
      ],
      [
        'Sơ khảo, chung khảo chấm kín; mỗi loại hình 1/3/5/7/10 giải',
        'Two sealed stages; 1/3/5/7/10 per medium',
      ],
      [
        '15 giải Triển vọng, 15 tập thể có giải B trở lên',
        '15 promising, 15 units with a B or better',
      ],
    ],
    apply: withWriting(politicalEssays),
  },
  {
    id: 'tu-doan',
    name: ['Chính luận thanh niên 2025', 'Youth Union 2025'],
    sets: [
      ['Trực tuyến, mỗi tác giả nhiều nhất 6 tác phẩm', 'Online, at most 6 works of an author'],
      ['Từ 86/100 điểm vào chung khảo', '86 of 100 points and more go on'],
    ],
    apply: withWriting(youthUnion),
  },
  {
    id: 'upu',
    name: ['Viết thư UPU', 'UPU letter'],
    sets: [
      ['Từ đủ 9 đến dưới 16 tuổi, viết tay, không quá 800 chữ', 'Ages 9 to 15, by hand, 800 words'],
      ['Lộ tên, trường trong thư thì loại', 'A name or school within is out'],
    ],
    apply: withWriting(letters),
  },
  {
    id: 'tho-nhac',
    name: ['Sáng tác thơ, ca khúc', 'Poems and songs'],
    sets: [
      [
        'Mỗi loại hình một cơ cấu giải có tiền thưởng',
        'Each medium has prizes of its own, with sums',
      ],
      ['Ba giám khảo, lệch trên 2 điểm thì chấm tập thể', 'Three judges, together above 2 apart'],
      ['Giải A từ 8 điểm; tác giả cao tuổi nhất', 'An A from 8 points; the oldest author'],
    ],
    apply: withWriting(creations),
  },
  {
    id: 'truong-hoc',
    name: ['Thi văn ở trường học', 'An essay at school'],
    sets: [
      ['Mỗi học sinh một bài, 300 đến 1.000 chữ, tiếng Việt', 'One essay each, 300 to 1,000 words'],
      [
        'Hai giám khảo thang 10; phúc khảo trong 5 ngày',
        'Two judges of ten; re-marking for 5 days',
      ],
    ],
    apply: withWriting(schoolEssay),
  },
];
