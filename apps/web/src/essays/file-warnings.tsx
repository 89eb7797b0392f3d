import { useSay } from '../staff/kit/words';
import type { KnownFile } from './types';

const WORDS = {
  'hidden-text': [
    'Tệp có chữ không nhìn thấy (ẩn, màu trắng hoặc quá nhỏ). Giám khảo không nhận phần chữ này; nếu nó thuộc bài, hãy cho hiện ra rồi gửi lại tệp.',
    'The file has text that cannot be seen (hidden, white or tiny). Judges do not get it; if it belongs to the work, make it show and send the file again.',
  ],
  unseen: ['Chữ đó bắt đầu bằng: “{text}”', 'It begins: “{text}”'],
  headers: [
    'Đầu trang và chân trang không nằm trong bản giám khảo đọc. Nếu có nội dung bài ở đó, hãy chuyển vào trang.',
    'Headers and footers are not in what judges read. Move into the page whatever of them is part of the work.',
  ],
  'tracked-changes': [
    'Tệp còn dấu vết sửa đổi: giám khảo đọc bài như đã chấp nhận mọi sửa đổi.',
    'The file has tracked changes: judges read it with all of them accepted.',
  ],
  comments: [
    'Ghi chú bên lề không nằm trong bản giám khảo đọc.',
    'Comments are not in what judges read.',
  ],
  'legacy-font': [
    'Tệp dùng phông chữ cũ (TCVN3, VNI): giám khảo có thể đọc thấy chữ sai. Hãy chuyển sang Unicode rồi gửi lại.',
    'The file uses a legacy font (TCVN3, VNI): judges may see wrong letters. Convert it to Unicode and send it again.',
  ],
  'outside-links': [
    'Hình lấy từ nơi khác không có trong bản giám khảo đọc. Hãy chèn hẳn hình vào tệp.',
    'Pictures linked from elsewhere are not in what judges read. Insert them into the file.',
  ],
  'no-text': [
    'Các trang không có chữ đọc được bằng máy (bản quét): giám khảo sẽ đọc trên hình.',
    'The pages have no text of their own (a scan): judges will read the pictures.',
  ],
  'other-tracks': [
    'Rãnh phụ của phim (vị trí quay, phụ đề rời) không nằm trong bản giám khảo xem.',
    'Further tracks of the film (places, separate subtitles) are not in what judges watch.',
  ],
} as const;

type Known = Exclude<keyof typeof WORDS, 'unseen'>;
const isKnown = (code: string): code is Known => code in WORDS && code !== 'unseen';

/** What an author should know of a file before handing in, in plain words. */
export function FileWarnings({ warnings = [], unseen }: Pick<KnownFile, 'warnings' | 'unseen'>) {
  const say = useSay(WORDS);
  const known = warnings.filter(isKnown);
  if (known.length === 0) return null;
  return (
    <ul className="es-file-warnings small">
      {known.map((code) => (
        <li key={code}>
          {say(code)}
          {code === 'hidden-text' && unseen && <> {say('unseen', { text: shortened(unseen) })}</>}
        </li>
      ))}
    </ul>
  );
}

const MOST = 120;
const shortened = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text;
