import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BuildFailure, buildClient, formatProblem } from '../../simulator/client/build';

/** Builds a mini program given as file → text, and gives what the developer would read. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'client-build-'));
  const whole: Record<string, string> = {
    'app.json': '{ "pages": ["pages/a/a"] }',
    'app.js': 'App({})',
    'package.json': '{}',
    'pages/a/a.js': 'Page({})',
    'pages/a/a.json': '{}',
    'pages/a/a.wxml': '<view>a</view>',
    ...files,
  };
  for (const [name, text] of Object.entries(whole)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  try {
    const { warnings } = await buildClient({ root: folder, out: path.join(folder, 'out') });
    return warnings.map(formatProblem);
  } catch (error) {
    if (error instanceof BuildFailure) return error.problems.map(formatProblem);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('what the build tells the developer', () => {
  test('a sound mini program: nothing', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  test('broken WXML, with its place', async () => {
    expect(
      await problemsOf({ 'pages/a/a.wxml': '<view>\n  <text>{{a +}}</text>\n</view>' }),
    ).toEqual([expect.stringMatching(/^pages\/a\/a\.wxml:2:\d+ error: /)]);
    expect(await problemsOf({ 'pages/a/a.wxml': '<view><text>a</view>' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pages\/a\/a\.wxml:1:\d+ error: /)]),
    );
  });

  test('broken WXML of an included file is placed in that file', async () => {
    const problems = await problemsOf({
      'pages/a/a.wxml':
        '<view>one</view>\n<view>two</view>\n<include src="./part" />\n<view>{{c +}}</view>',
      'pages/a/part.wxml': '<view>\n\n{{b +}}</view>',
    });
    expect(problems).toEqual([
      expect.stringMatching(/^pages\/a\/part\.wxml:3:\d+ error: /),
      expect.stringMatching(/^pages\/a\/a\.wxml:4:\d+ error: /),
    ]);
  });

  test('a tag nobody declares', async () => {
    expect(await problemsOf({ 'pages/a/a.wxml': '<view>\n  <van-button />\n</view>' })).toEqual([
      'pages/a/a.wxml:2:3 warning: <van-button> is neither built in nor in usingComponents of pages/a/a',
    ]);
  });

  test('a component, a page, a script, a template, a sheet that is not there', async () => {
    expect(
      await problemsOf({ 'pages/a/a.json': '{\n  "usingComponents": {\n    "b": "../b/b" } }' }),
    ).toEqual(['pages/a/a.json:3:10 error: component "b": "../b/b" not found']);
    expect(
      await problemsOf({ 'app.json': '{ "pages": [\n "pages/a/a",\n "pages/b/b"] }' }),
    ).toEqual(['app.json:3:2 error: pages/b/b.ts or .js not found']);
    expect(await problemsOf({ 'pages/a/a.js': 'require("./none"); Page({})' })).toEqual([
      'pages/a/a.js:1:9 warning: module "./none" not found',
    ]);
    expect(await problemsOf({ 'pages/a/a.wxml': '<import src="./none" />' })).toEqual([
      expect.stringMatching(
        /^pages\/a\/a\.wxml:1:1 warning: import "pages\/a\/none\.wxml" not found/,
      ),
    ]);
    expect(await problemsOf({ 'pages/a/a.wxss': '.a {}\n@import "./none.wxss";' })).toEqual([
      'pages/a/a.wxss:2:1 warning: @import "./none.wxss" not found',
    ]);
  });

  test('JSON, WXSS and scripts that cannot be read, all at once', async () => {
    const problems = await problemsOf({
      'pages/a/a.json': '{\n  "a": 1,\n}',
      'pages/a/a.wxss': '.a {\n  color: red\n',
      'pages/a/a.js': 'Page({\n  data: ,\n})',
    });
    expect(problems).toHaveLength(3);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^pages\/a\/a\.json:3:1 error: /),
        expect.stringMatching(/^pages\/a\/a\.wxss:1:1 error: Unclosed block/),
        expect.stringMatching(/^pages\/a\/a\.js:2:9 error: /),
      ]),
    );
  });

  test('a picture in WXSS, which a phone does not load', async () => {
    expect(await problemsOf({ 'pages/a/a.wxss': '.a { background: url(a.png) }' })).toEqual([
      'pages/a/a.wxss:1:6 warning: WXSS cannot load a file of the package: use base64 or <image>',
    ]);
  });

  test('a package nobody installed is a warning, a missing own component an error', async () => {
    const using = (reference: string) => ({
      'pages/a/a.json': JSON.stringify({ usingComponents: { b: reference } }),
    });
    expect(await problemsOf(using('weui-nowhere/cell/cell'))).toEqual([
      expect.stringMatching(/ warning: component "b": "weui-nowhere\/cell\/cell" not found/),
    ]);
    expect(await problemsOf(using('/components/b'))).toEqual([
      expect.stringMatching(/ error: component "b": "\/components\/b" not found/),
    ]);
  });

  test('a file beside the main one of a plain package, which WeChat does not pack', async () => {
    const files = {
      'node_modules/plain/package.json': '{ "main": "main.js" }',
      'node_modules/plain/main.js': 'exports.plain = 1;',
      'node_modules/plain/extra.js': 'exports.extra = 1;',
      'pages/a/a.js': "require('plain');\nrequire('plain/extra'); Page({});",
    };
    expect(await problemsOf(files)).toEqual([
      expect.stringMatching(/^pages\/a\/a\.js:2:9 warning: module "plain\/extra" is not packed/),
    ]);
  });

  test('the second look of native buttons, which is not drawn', async () => {
    expect(await problemsOf({ 'app.json': '{ "pages": ["pages/a/a"], "style": "v2" }' })).toEqual([
      expect.stringMatching(/^app\.json:1:27 warning: "style": "v2" is not drawn here/),
    ]);
  });

  test('a name that its module does not export is undefined when the program runs, as on a phone', async () => {
    expect(
      await problemsOf({
        'pages/a/a.js': 'import { none } from "./b"; Page({ data: { none } })',
        'pages/a/b.js': 'export const some = 1;',
      }),
    ).toEqual([]);
  });
});
