import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Type-checks one imaginary file under the compiler options of a part of the project. */
function diagnose(config: string, file: string, code: string): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, config), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    join(root, config, '..'),
  );
  const path = join(root, file);
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (name) => (name === path ? code : readFile(name));
  host.fileExists = (name) => name === path || fileExists(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === path ? ts.createSourceFile(name, code, version) : getSourceFile(name, version);
  const program = ts.createProgram([path], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the phone has no browser', () => {
  test.each(['document', 'window', 'localStorage', 'fetch', 'TextEncoder', 'URL'])(
    '%s is unknown to miniprogram/',
    (name) => {
      const found = diagnose(
        'tsconfig.json',
        'miniprogram/planted.ts',
        `export const x = ${name};`,
      );
      expect(found).toEqual([expect.stringContaining(`'${name}'`)]);
    },
  );
  test('wx is known', () => {
    expect(
      diagnose('tsconfig.json', 'miniprogram/planted.ts', 'export const x = wx.nextTick;'),
    ).toEqual([]);
  });
});

describe('functions have no phone', () => {
  test.each(['wx', 'getApp', 'document'])('%s is unknown to cloudfunctions/', (name) => {
    const found = diagnose(
      'cloudfunctions/tsconfig.json',
      'cloudfunctions/planted.ts',
      `export const x = ${name};`,
    );
    expect(found).toEqual([expect.stringContaining(`'${name}'`)]);
  });
});
