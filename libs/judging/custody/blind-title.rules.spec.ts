import { blindTitle } from './blind-title.rules';

describe('the title that judges read', () => {
  it.each([
    ['Giữ vững nền tảng', ['Nguyễn Văn An'], 'Giữ vững nền tảng'],
    ['Bài viết của Nguyễn Văn An', ['Nguyễn Văn An'], 'Bài viết của […]'],
    ['NGUYEN VAN AN: một lá thư', ['Nguyễn Văn An'], '[…]: một lá thư'],
    ['Đỗ Đức viết về mẹ', ['Đỗ Đức'], '[…] viết về mẹ'],
    ['Thư từ Trường THPT Lê Chân gửi bạn', ['Trường THPT Lê Chân'], 'Thư từ […] gửi bạn'],
    ['Liên hệ an@example.vn hay 0912 345 678', [], 'Liên hệ […] hay […]'],
    ['Năm 1945 và 80 năm sau', [], 'Năm 1945 và 80 năm sau'],
  ])('%s', (title, names, expected) => {
    expect(blindTitle(title, names)).toBe(expected);
  });

  it('keeps words that only contain a name, and single words', () => {
    expect(blindTitle('Tân Anh hùng', ['n an'])).toBe('Tân Anh hùng');
    expect(blindTitle('Hoa lan nở', ['Lan'])).toBe('Hoa lan nở');
  });

  it('is said to be missing when nothing is left', () => {
    expect(blindTitle('Nguyễn Văn An', ['Nguyễn Văn An'])).toBe('Không có tiêu đề');
  });
});
