import { Link } from 'wouter';
import { Desk } from '../kit/desk';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Không có trang này', 'No such page'],
  words: ['Địa chỉ này không dẫn tới đâu.', 'This address leads nowhere.'],
  home: ['Về danh sách cuộc thi', 'Back to the contests'],
} as const;

/** Nothing of the staff side lives at this address. */
export function Lost() {
  const say = useSay(WORDS);
  return (
    <Desk title={say('title')}>
      <Empty title={say('words')}>
        <Link href="/staff">{say('home')}</Link>
      </Empty>
    </Desk>
  );
}
