import { useRef, useState } from 'react';
import { WorkView } from '../../judge/work-view';
import { useSay } from '../kit/words';
import type { Dossier } from './api';

const WORDS = {
  read: ['Xem bài như giám khảo thấy', 'The work as judges see it'],
  forJudges: [
    'Hình, bản ghi và phim chỉ mở cho ban giám khảo.',
    'Pictures, recordings and films open for the jury alone.',
  ],
  sealed: [
    'Nội dung, tên bài và lời nhận xét chỉ mở cho ban giám khảo. Người xem được tên tác giả chưa xem được bài theo mã phách, để không ai ghép mã với tác giả; mở phách xong thì phần này hiện ra.',
    'The text, the title and what was said of the work are open to the jury alone. Whoever sees authors does not read works by their codes, so that nobody joins the two; all of it shows once the codes are open.',
  ],
} as const;

interface ReadingProps {
  stageId: string;
  /** Whether whoever looks is the chief judge: pictures, sound and film open for those who judge. */
  decides: boolean;
  dossier: Dossier;
}

/** The work by its code, with its pages, sound and film, as judges have it; or why it is not shown. */
export function Reading({ stageId, decides, dossier }: ReadingProps) {
  const say = useSay(WORDS);
  const pane = useRef<HTMLDivElement>(null);
  const [isOpen, open] = useState(false);
  const { files, html, sealed } = dossier;
  if (sealed) return <p className="notice">{say('sealed')}</p>;
  if (!html && files.length === 0) return null;
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{say('read')}</summary>
      {!decides && files.length > 0 && <p className="dim small">{say('forJudges')}</p>}
      {isOpen && (html || decides) && (
        <div className="ch-reading">
          <WorkView
            stageId={stageId}
            work={readable(dossier, decides)}
            names={[]}
            pane={pane}
            isTitled
          />
        </div>
      )}
    </details>
  );
}

function readable({ title, language, html, words, files, ...work }: Dossier, decides: boolean) {
  return {
    ...{ ...work, title: title ?? '', language: language ?? '', html: html ?? '' },
    ...{ words: words ?? 0, files: decides ? files : [] },
  };
}
