import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { betweenFolders, circlesIn, importsOf, type Graph } from '../support/circles';
import { root, sources } from '../support/sources';

const foldersIn = (imports: Graph): string[][] =>
  [...betweenFolders(imports).values()].flatMap(circlesIn);

describe('no import comes back to where it began', () => {
  const files = sources('.ts').filter((file) => existsSync(join(root, file)));
  const imports = importsOf(root, files);

  test('between files', () => {
    expect(circlesIn(imports)).toEqual([]);
  });
  test('between folders that stand side by side', () => {
    expect(foldersIn(imports)).toEqual([]);
  });
});

describe('a planted circle is found', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'circles-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Files by path, each with what it imports. */
  function planted(files: Record<string, readonly string[]>): Graph {
    for (const [file, imported] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      const lines = imported.map((path) => `import type { A } from '${path}';`);
      writeFileSync(join(folder, file), lines.join('\n'));
    }
    return importsOf(folder, Object.keys(files));
  }

  test('of two files, one of them an index', () => {
    const imports = planted({ 'a/index.ts': ['./b'], 'a/b.ts': ['.'], 'c.ts': ['./a'] });
    expect(circlesIn(imports)).toEqual([['a/b.ts', 'a/index.ts']]);
  });

  test('of three folders whose files form none', () => {
    const imports = planted({
      'core/votes/cast.ts': ['../works/parts/entry'],
      'core/works/parts/entry.ts': [],
      'core/works/verbs/submit.ts': ['../../people/unit'],
      'core/people/unit.ts': [],
      'core/people/contact.ts': ['../votes/seal'],
      'core/votes/seal.ts': [],
    });
    expect(circlesIn(imports)).toEqual([]);
    expect(foldersIn(imports)).toEqual([['core/people', 'core/votes', 'core/works']]);
  });

  test('but not between a folder and what is inside it', () => {
    const imports = planted({
      'a/index.ts': ['./parts/one'],
      'a/parts/one.ts': ['../kind'],
      'a/kind.ts': [],
    });
    expect(circlesIn(imports)).toEqual([]);
    expect(foldersIn(imports)).toEqual([]);
  });
});
