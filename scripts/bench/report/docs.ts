import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Figures } from '../../../tests/support/bench/figures';
import { boundText, round } from '../table';
import { capacity } from './capacity';

const docs = join(__dirname, '../../../docs');
const BETWEEN = /(<!-- figures -->)[^]*(<!-- \/figures -->)/;
const ROW = /^\| `([\w.]+)`\s*\|[^|]*\|[^|]*\|/gm;

/** Puts measured figures and bounds into docs/bench.md, and what follows from them into docs/capacity.md. */
export async function writeDocs(figures: Figures): Promise<void> {
  await rewrite('bench.md', (text) =>
    text.replace(ROW, (row, name: string) => {
      const value = figures[name];
      return value === undefined
        ? row
        : `| \`${name}\` | ${String(round(value))} | ${boundText(name)} |`;
    }),
  );
  if (figures['calls.vote.cast'] === undefined) return;
  await rewrite('capacity.md', (text) =>
    text.replace(BETWEEN, (_, begin: string, end: string) =>
      [begin, capacity(figures), end].join('\n\n'),
    ),
  );
}

async function rewrite(name: string, change: (text: string) => string): Promise<void> {
  const file = join(docs, name);
  const changed = change(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    await format(changed, { parser: 'markdown', printWidth: 100, singleQuote: true }),
  );
}
