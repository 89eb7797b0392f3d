import { Fragment, useMemo } from 'react';
import { paragraphsOf, type TextMark } from './marks.rules';

interface MarkedTextProps {
  text: string;
  marks: TextMark[];
  /** The mark that is looked at now. */
  shown: string | null;
  show: (id: string) => void;
  label: string;
}

/** A text in its paragraphs, with marks that can be pointed at. */
export function MarkedText({ text, marks, shown, show, label }: MarkedTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(text, marks), [text, marks]);
  return (
    <article className="sc-text" aria-label={label} lang="vi">
      {paragraphs.map((pieces, index) => (
        <p key={index}>
          {pieces.map(({ text: words, mark }, at) =>
            mark ? (
              <mark
                key={at}
                className={`sc-mark ${mark.tone}`}
                data-mark={mark.id}
                data-shown={mark.id === shown || undefined}
                title={mark.title}
                onClick={() => show(mark.id)}
              >
                {words}
              </mark>
            ) : (
              <Fragment key={at}>{words}</Fragment>
            ),
          )}
        </p>
      ))}
    </article>
  );
}

/** Brings the first place of a mark into view, within `root`. */
export function reveal(root: ParentNode | null, id: string): void {
  root
    ?.querySelector(`[data-mark="${CSS.escape(id)}"]`)
    ?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
