import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, CONTESTS, contestPath, may, useMe, type Contest } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { useEither, useSay } from '../kit/words';
import { useFieldName } from './field-name';

const WORDS = {
  title: ['Công bố', 'Publication'],
  done: ['Đã công bố lúc {at}.', 'Published at {at}.'],
  page: ['Xem trang công khai', 'See the public page'],
  missing: ['Trước khi công bố còn thiếu:', 'Before it can be published:'],
  ready: ['Mọi thứ đã sẵn sàng để công bố.', 'Everything is ready to be published.'],
  publish: ['Công bố cuộc thi', 'Publish the contest'],
  sure: [
    'Từ lúc này mọi người thấy cuộc thi. Đường dẫn, danh mục đơn vị và khóa phân biệt người dự thi không đổi được nữa.',
    'From now on everybody sees the contest. Its address, its unit tree and what tells people apart can no longer change.',
  ],
} as const;

/** Whether a contest is public, or what it still needs to be. */
export function Publication({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const either = useEither();
  const nameOf = useFieldName();
  const me = useMe();
  const { f } = useWords();
  const [asking, setAsking] = useState(false);
  const { id, slug, zone, publishedAt, missing } = contest;
  if (publishedAt) {
    return (
      <p className="notice st-gap">
        {say('done', { at: f.instant(publishedAt, zone) })} <a href={`/c/${slug}`}>{say('page')}</a>
      </p>
    );
  }
  const path = contestPath(id);
  return (
    <Panel title={say('title')}>
      {missing.length > 0 ? (
        <>
          <p>{say('missing')}</p>
          <ul className="st-errors">
            {missing.map(({ path: place, vi, en }) => (
              <li key={place}>
                <span className="st-path">{nameOf(place) ?? place}</span>: {either(vi, en)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <div className="st-actions">
          <p>{say('ready')}</p>
          {may(me.data, 'contest:edit', id) && (
            <Button onClick={() => setAsking(true)}>{say('publish')}</Button>
          )}
        </div>
      )}
      {asking && (
        <Confirm
          title={say('publish')}
          verb={say('publish')}
          act={() => change('POST', `${path}/publication`, undefined, [path, CONTESTS])}
          close={() => setAsking(false)}
        >
          <p>{say('sure')}</p>
        </Confirm>
      )}
    </Panel>
  );
}
