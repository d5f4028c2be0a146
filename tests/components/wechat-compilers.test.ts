import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkStyles, checkTemplates } from '../../simulator/client/wechat-compilers';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wxml-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};

test('good templates and styles pass, and are counted', () => {
  write('a.wxml', '<view wx:if="{{a}}">{{b}}</view>');
  write('a.wxss', '.a { width: calc(30rpx * var(--scale)); }');
  expect(checkTemplates(folder)).toEqual({ files: 1, problems: [] });
  expect(checkStyles(folder)).toEqual({ files: 1, problems: [] });
});

test('every broken template is named with its line and column', () => {
  write('a.wxml', '<view>\n  <text a="{{a?.b}}">x</text>\n</view>\n');
  write('b.wxml', '<view>\n  <text>x</view>\n</view>\n');
  write('c.wxml', '<view />');
  const { problems } = checkTemplates(folder);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(/^a\.wxml:2:11 /);
  expect(problems[1]).toMatch(/^b\.wxml:2:12 /);
});

test('a broken sheet and a missing import are problems', () => {
  write('a.wxss', '.a { color: red \n .b { x\n');
  expect(checkStyles(folder).problems[0]).toMatch(/^a\.wxss:1:12 /);
  write('a.wxss', "@import './none.wxss';\n");
  expect(checkStyles(folder).problems[0]).toContain('none.wxss');
});
