import { readList } from '../../apps/web/src/staff/results/given-list.rules';

describe('a pasted list', () => {
  it('has one rank to a line; numbers on one line are equal', () => {
    expect(readList('12\n7, 9\n\n 3 \n').lines).toEqual([[12], [7, 9], [3]]);
  });

  it('comes from a spreadsheet with a heading, names and units', () => {
    const text = 'Số,Họ và tên,Đơn vị\r\n12,Lê Văn Đạt,Quận 1\r\n"7";Trần Ánh;LC\r\n9\tY Moan\t';
    expect(readList(text)).toEqual({ lines: [[12], [7], [9]], unread: [], twice: [] });
  });

  it('says which lines cannot be read', () => {
    expect(readList('12\nLê Văn Đạt\n7\n-3').unread).toEqual([2, 4]);
  });

  it('says who stands in it twice', () => {
    expect(readList('12\n7, 12\n9\n7').twice).toEqual([12, 7]);
  });

  it('reads a person and their points', () => {
    const { lines, twice } = readList('12 30\n7 30 Trần Ánh\n9', 2);
    expect(lines).toEqual([[12, 30], [7, 30], [9]]);
    expect(twice).toEqual([]);
  });
});
