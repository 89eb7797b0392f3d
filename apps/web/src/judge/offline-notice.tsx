import { useSay } from '../staff/kit/words';

const WORDS = {
  offline: [
    'Đang mất mạng. Bài đã mở trong thẻ này vẫn đọc và chấm được; điểm được giữ trên máy này và tự lưu khi có mạng. Khóa điểm thì cần có mạng.',
    'Offline. Works opened in this tab can still be read and marked; marks are kept on this machine and saved when the network is back. Locking needs the network.',
  ],
} as const;

/** What can be done while there is no network, and what cannot. */
export function OfflineNotice({ shown }: { shown: boolean }) {
  const say = useSay(WORDS);
  if (!shown) return null;
  return (
    <p className="notice" role="status">
      {say('offline')}
    </p>
  );
}
