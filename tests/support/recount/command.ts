import { parseArgs } from 'node:util';
import { isHash } from '../../../miniprogram/shared/ledger/hex';
import { recount } from './recount';
import { reportJson, reportText } from './report';
import { NoSource, openSource, type Source } from './source';

const USAGE = [
  'npm run recount -- <账本.zip 或文件夹，或各部分文件> [--root 总根] [--json]',
  '',
  '核对一份导出的账本：每张票、每张封条、总根和公布的票数。不联网，不查数据库。',
  '--root  公众号张贴过的总根，可以写几次；账本必须有过这个总根。',
  '--json  结果给程序看。',
].join('\n');

/** What the command prints, and 0 when everything holds or 1 when anything does not. */
export interface Printed {
  code: 0 | 1;
  text: string;
}

/** `npm run recount`, but for the printing. @throws whatever is neither the caller's fault nor the ledger's. */
export function recountCommand(args: readonly string[]): Printed {
  try {
    return run([...args]);
  } catch (error) {
    if (error instanceof NoSource) return { code: 1, text: error.message };
    if (isUnknownOption(error)) return { code: 1, text: USAGE };
    throw error;
  }
}

function run(args: string[]): Printed {
  const { values, positionals } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      root: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  const wrong = values.root.find((root) => !isHash(root));
  if (wrong !== undefined)
    throw new NoSource(`总根应是 64 位小写的十六进制数字，这个不是：${wrong}`);
  if (positionals.length === 0) throw new NoSource(USAGE);
  const done = recount(ledgerIn(positionals), values.root);
  const text = values.json ? JSON.stringify(reportJson(done), null, 2) : reportText(done);
  return { code: done.faults.length === 0 ? 0 : 1, text };
}

function ledgerIn(places: readonly string[]): Source {
  const source = openSource(places);
  const isLedger = (name: string): boolean => name.endsWith('.jsonl') || name === 'tallies.json';
  if (source.names.some(isLedger)) return source;
  throw new NoSource(`这里没有账本：${places.join('，')}`);
}

const isUnknownOption = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('ERR_PARSE_ARGS');
