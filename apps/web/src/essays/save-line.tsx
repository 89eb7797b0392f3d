import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { DeskState } from './desk-state';
import type { DraftDesk } from './draft-desk';
import { useRefusal } from './refused';

const WORDS = {
  saved: ['Đã lưu lúc {at} trên máy chủ', 'Saved at {at} on the server'],
  saving: [
    'Đã giữ trên máy này, đang gửi lên máy chủ…',
    'On this device, being sent to the server…',
  ],
  offline: [
    'Mất kết nối: bài được giữ trên máy này và sẽ tự lưu khi có mạng.',
    'Offline: your work is kept on this device and saved when the network is back.',
  ],
  unkept: [
    'Máy này không còn chỗ để giữ bài: đừng đóng trang cho đến khi bài được lưu trên máy chủ.',
    'This device has no room left: keep the page open until the work is saved on the server.',
  ],
  torn: ['Bài đang được sửa ở nơi khác', 'The work was changed elsewhere'],
  refused: [
    'Máy chủ chưa nhận; bài vẫn được giữ trên máy này',
    'The server did not take it; the work is kept on this device',
  ],
  tornLead: [
    'Cửa sổ hoặc thiết bị khác vừa sửa cùng một phần. Chưa bản nào mất; hãy chọn bản giữ lại.',
    'Another window or device changed the same part. Neither is lost; choose the one to keep.',
  ],
  mine: ['Giữ bản ở đây', 'Keep the one here'],
  theirs: ['Lấy bản kia', 'Take the other'],
} as const;

interface SaveLineProps {
  state: DeskState;
  desk: DraftDesk;
  /** The contest's. */
  zone: string;
}

/** How what is written stands with the server: said, not only shown. */
export function SaveLine({ state, desk, zone }: SaveLineProps) {
  const say = useSay(WORDS);
  const { language } = useWords();
  const { save, savedAt } = state;
  const refusal = useRefusal(state);
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const at = new Date(savedAt ?? 0).toLocaleTimeString(locale, { timeZone: zone });
  return (
    <div className="es-save">
      <p
        role="status"
        className={`state ${save === 'saved' ? 'on' : save === 'saving' ? 'wait' : 'warn'}`}
      >
        {say(save, { at })}
      </p>
      {!state.kept && save !== 'saved' && (
        <p className="error" role="alert">
          {say('unkept')}
        </p>
      )}
      {refusal !== null && (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
      {save === 'torn' && (
        <div className="notice bad" role="alert">
          <p>{say('tornLead')}</p>
          <p className="row">
            <button className="btn" onClick={() => desk.settle('mine')}>
              {say('mine')}
            </button>
            <button className="btn quiet" onClick={() => desk.settle('theirs')}>
              {say('theirs')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
