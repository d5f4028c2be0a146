import { execFileSync } from 'node:child_process';
import * as path from 'node:path';

/** An element as a browser would read it, in the order of the page. */
export interface Node {
  tag: string;
  attributes: Record<string, string>;
  text: string;
}

export interface ParsedPage {
  nodes: Node[];
  /** The page as the parser would write it. */
  serialized: string;
}

/** The parser is an ES module below, which a test's own loader cannot read. */
const PARSE = `
  const { JSDOM } = require('jsdom');
  const pages = JSON.parse(require('fs').readFileSync(0, 'utf8'));
  const parse = (html) => {
    const dom = new JSDOM(html);
    return {
      serialized: dom.serialize(),
      nodes: [...dom.window.document.querySelectorAll('*')].map((node) => ({
        tag: node.localName,
        attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
        text: node.textContent,
      })),
    };
  };
  process.stdout.write(JSON.stringify(pages.map(parse)));
`;

/** Parses pages as a browser does. */
export function parsePages(pages: readonly string[]): ParsedPage[] {
  const output = execFileSync(process.execPath, ['-e', PARSE], {
    input: JSON.stringify(pages),
    cwd: path.resolve(__dirname, '../..'),
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  return JSON.parse(output) as ParsedPage[];
}
