import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, root, sources } from '../support/sources';

const present = (...endings: string[]) =>
  sources(...endings).filter((file) => existsSync(join(root, file)));

test('no source file is over 300 lines', () => {
  const long = present('.ts', '.wxml', '.wxss', '.mjs').filter(
    (file) => read(file).split('\n').length > 301,
  );
  expect(long).toEqual([]);
});

test('no folder or file is a drawer for odds and ends', () => {
  expect(
    present('.ts').filter((file) => /(^|\/)(utils?|helpers?|common)(\/|\.)/.test(file)),
  ).toEqual([]);
});

test('the lock file names no download address', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
});

test('both READMEs have the same sections', () => {
  const outline = (file: string) =>
    read(file)
      .split('\n')
      .filter((line) => /^#+ /.test(line))
      .map((line) => line.replace(/[^#].*/, ''));
  expect(outline('README.zh-CN.md')).toEqual(outline('README.md'));
});
