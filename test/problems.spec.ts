import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROBLEMS } from '@bangvang/contracts';

/*
 * What an error says is read by people of both languages: its title, and what is said of the one
 * case. A new place that throws a Problem cannot forget either.
 */

const ROOT = join(__dirname, '..');
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

interface Place<N extends ts.Node> {
  where: string;
  node: N;
}

function* sources(): Generator<ts.SourceFile> {
  for (const folder of ['libs', 'apps']) {
    for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts') || path.endsWith('.spec.ts') || path.startsWith('web/')) continue;
      const text = readFileSync(join(ROOT, folder, path), 'utf8');
      const file = join(folder, path);
      yield ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    }
  }
}

function* inside(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* inside(child);
}

const nodes = [...sources()].flatMap((file) => [...inside(file)]);

function places<N extends ts.Node>(kind: (node: ts.Node) => node is N): Place<N>[] {
  return nodes.filter(kind).map((node) => {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return { where: `${file.fileName}:${line + 1}`, node };
  });
}

/** The fixed words of a text, without what is filled in; null for what is no text. */
function fixedWords(node: ts.Node | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => literal.text).join('…');
}

const wordsOf = ({ arguments: given }: ts.CallExpression) => given.map((one) => fixedWords(one));

const thrown = places(ts.isNewExpression).filter(
  ({ node }) => node.expression.getText() === 'Problem',
);
const said = places(ts.isCallExpression).filter(({ node }) => node.expression.getText() === 'says');

describe('the words of errors', () => {
  it('have a title in both languages for every code', () => {
    const all: [string, readonly [number, string, string]][] = Object.entries(PROBLEMS);
    const wrong = all.filter(([, [, vi, en]]) => en === '' || VIETNAMESE.test(en) || vi === en);
    expect(wrong).toEqual([]);
  });

  it('are in both languages wherever an error is thrown', () => {
    expect(thrown.length).toBeGreaterThan(250);
    const inOne = thrown.filter(({ node }) =>
      [...inside(node.arguments?.[1] ?? node.expression)].some(
        (part) => fixedWords(part) !== null && !isSaid(part),
      ),
    );
    expect(inOne.map(({ where }) => where)).toEqual([]);
  });

  it('are English in English, and Vietnamese in Vietnamese', () => {
    expect(said.length).toBeGreaterThan(250);
    const wrong = said.filter(({ node }) => {
      const [en, vi] = wordsOf(node);
      return (
        VIETNAMESE.test(en ?? '') ||
        (vi && (!VIETNAMESE.test(vi) || vi === en)) ||
        (vi && en === '')
      );
    });
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });
});

/** Whether words stand in a `says(en, vi)`. */
function isSaid(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at) && at.expression.getText() === 'says') return true;
    if (ts.isNewExpression(at)) return false;
  }
  return false;
}
