import MarkdownIt from 'markdown-it';

// Raw HTML stays text, addresses become links only where the author made them so, and a link with
// a script for its address is not made at all.
const markdown = new MarkdownIt({ html: false, linkify: false });

/** The rules text of a contest as HTML that may be put into a page. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
