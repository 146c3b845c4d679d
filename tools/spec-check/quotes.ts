import ts from 'typescript';

/** A rule number quoted by the title of a test that runs. */
export interface Quote {
  number: string;
  file: string;
  line: number;
}

const bracketed = /\[([A-Z]+-\d+(?:,\s*[A-Z]+-\d+)*)\]/g;
const switchedOff = /(?:^|\.)(?:skip|todo|fixme|failing)\b|^x(?:it|test|describe)\b/;

/**
 * The rules quoted in one test file. A title is the first argument of a call (`it`, `test.each(…)`, a wrapper);
 * comments don't count, nor does anything inside a test that is switched off: neither proves a thing.
 */
export function quotesIn(file: string, text: string): Quote[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const quotes: Quote[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const title = titleOf(node.arguments[0]);
      // Without a title it is no test: `it.skip('…')` is off, `test.skip(condition)` inside a test is a condition.
      if (title !== undefined && switchedOff.test(node.expression.getText(source))) return;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      for (const number of numbersIn(title ?? '')) quotes.push({ number, file, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return quotes;
}

function titleOf(argument: ts.Expression | undefined): string | undefined {
  if (!argument) return undefined;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isTemplateExpression(argument)) return undefined;
  return argument.head.text + argument.templateSpans.map((span) => span.literal.text).join('…');
}

function numbersIn(title: string): string[] {
  return [...title.matchAll(bracketed)].flatMap((match) => (match[1] ?? '').split(/,\s*/));
}
