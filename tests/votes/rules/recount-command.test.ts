import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { recountCommand } from '../../support/recount/command';
import { headOf, partName, type Files } from '../../support/a-ledger';
import { edit, honest, SEALED } from '../../support/tampered';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recount-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let made = 0;
/** An export as it lies on somebody's disk. */
function unpacked(files: Files = honest()): string {
  const place = path.join(folder, String((made += 1)));
  fs.mkdirSync(path.join(place, 'inner'), { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(place, 'inner', name), bytes);
  fs.writeFileSync(path.join(place, '说明.txt'), '不是账本');
  return place;
}
function zipped(files: Files = honest()): string {
  const entries = [...files].map(([name, bytes]) => [`ledger/${name}`, new Uint8Array(bytes)]);
  const zip = zipSync({ ...Object.fromEntries(entries), '说明.txt': strToU8('不是账本') });
  const place = path.join(folder, `${String((made += 1))}.zip`);
  fs.writeFileSync(place, zip);
  return place;
}
const run = (...args: string[]) => recountCommand(args);

test('a zip, a folder and single parts are counted alike', () => {
  const place = path.join(unpacked(), 'inner');
  const single = [1, 2, 3].map((part) => path.join(place, partName(part)));
  for (const args of [[zipped()], [unpacked()], single, [...single].reverse()]) {
    const { code, text } = run(...args);
    expect(code).toBe(0);
    expect(text).toContain('封条 7 张，全部成立');
    expect(text).toContain('账本 3 部分，115 张票');
    expect(text).toContain('结论：账本完整');
  }
  expect(run(...single).text).not.toContain('公布的票数和账本一致');
});

test('says of every entry what the ledger holds, in columns, and what was set apart', () => {
  const { text } = run(zipped());
  const lines = text.split('\n');
  expect(lines.find((line) => line.startsWith('轮次'))).toMatch(
    /作品 +计入 +待核 +作废 +和公布的 +标题/,
  );
  expect(text).toMatch(/^preliminary +1 +\d+ +\d+ +\d+ +一致 +作品1$/m);
  expect(text).toMatch(/^preliminary +\d +1月1日 .* 核查后作废 +\d/m);
  expect(text).toMatch(/^2027-08-01 +2 +13 +[0-9a-f]{64} +一致$/m);
  const named = JSON.parse(run(zipped(), '--json').text) as { entries: { agrees: boolean }[] };
  expect(named).toMatchObject({ ok: true, campaign: 'zhongai-liaoning', votes: 115 });
  expect(named.entries.every(({ agrees }) => agrees)).toBe(true);
});

test('names the place of a fault and ends with 1', () => {
  const { code, text } = run(zipped(edit(3, (lines, at) => void lines.splice(at + 4, 1))));
  expect(code).toBe(1);
  expect(text).toContain('封条 7 张，1 张不成立：3');
  expect(text).toContain(
    '✗ part-000001.jsonl 第 17 行 · 封条 3：封条写明 40 张票，下面有 39 张，少了 1 张。',
  );
  expect(text).toContain('结论：有 ');
  const files = edit(3, (lines, at) => void lines.splice(at + 4, 1));
  const named = JSON.parse(run(zipped(files), '--json').text) as object;
  expect(named).toMatchObject({ ok: false, faults: [{ line: 17, seal: 3 }, { kind: 'tally' }] });
});

test('a great many faults are counted and not all printed', () => {
  const files = edit(3, (lines, at) => {
    for (let row = 1; row <= 40; row += 1) lines[at + row] = 'x';
  });
  files.set(partName(2), Buffer.from(String(files.get(partName(2))).replaceAll('"e', '"f')));
  const { text } = run(zipped(files));
  expect(text.match(/^✗/gm)).toHaveLength(50);
  expect(text).toMatch(/^另有 \d+ 处。$/m);
});

test('a root that was posted has to be one of the log', () => {
  const posted = headOf(SEALED, 5).root;
  expect(run(zipped(), '--root', posted, '--root', headOf(SEALED).root).code).toBe(0);
  const other = posted.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  expect(run(zipped(), '--root', other)).toMatchObject({ code: 1 });
  expect(run(zipped(), '--root', other).text).toContain(`公布过的总根 ${other}`);
});

test('says what the caller did wrong', () => {
  const broken = path.join(folder, 'broken.zip');
  fs.writeFileSync(broken, 'not a zip');
  const empty = path.join(folder, 'empty');
  fs.mkdirSync(empty);
  for (const [args, words] of [
    [[], 'npm run recount'],
    [[path.join(folder, 'nowhere')], '没有这个文件或文件夹'],
    [[broken], '压缩包打不开'],
    [[empty], '这里没有账本'],
    [[unpacked(), unpacked()], '有两个文件都叫'],
    [[zipped(), '--root', 'ABC'], '总根应是 64 位'],
    [[zipped(), '--nonsense'], 'npm run recount'],
  ] as const) {
    const { code, text } = run(...args);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  }
});
