import { Copy } from '../../design/copy';
import { useLanguage } from '../../i18n';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { Counted, CountedNote } from './explained';

const WORDS = {
  title: ['Đoạn báo cáo', 'Paragraph for the report'],
  copy: ['Chép đoạn này', 'Copy this paragraph'],
} as const;

interface Part {
  text: string;
  /** The figure that the text is, to be explained; null for words. */
  figure: string | null;
}

/** The paragraph to be pasted into a report, each figure of it with what it counts. */
export function ReadyParagraph({ paragraph }: { paragraph: Record<'vi' | 'en', Part[]> }) {
  const say = useSay(WORDS);
  const { language } = useLanguage();
  const parts = paragraph[language];
  return (
    <div className="rp-words">
      <Panel
        title={say('title')}
        actions={<Copy text={parts.map(({ text }) => text).join('')} label={say('copy')} />}
      >
        <p className="rp-paragraph" lang={language}>
          {parts.map(({ text, figure }, index) =>
            figure === null ? <span key={index}>{text}</span> : <Counted key={index} id={figure} />,
          )}
        </p>
        <CountedNote />
      </Panel>
    </div>
  );
}
