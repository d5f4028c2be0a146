import { parseArgs } from 'node:util';
import { isHash } from '../../miniprogram/shared/ledger/hex';
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

/** `npm run recount`: exit code 0 when everything holds, 1 when anything does not. */
function main(args: string[]): number {
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
  console.log(values.json ? JSON.stringify(reportJson(done), null, 2) : reportText(done));
  return done.faults.length === 0 ? 0 : 1;
}

function ledgerIn(places: readonly string[]): Source {
  const source = openSource(places);
  if (source.names.some((name) => name.endsWith('.jsonl') || name === 'tallies.json'))
    return source;
  throw new NoSource(`这里没有账本：${places.join('，')}`);
}

/** What the caller did wrong is told in a line; anything else is a fault of ours, with its trace. */
const isTheCallers = (error: unknown): error is Error =>
  error instanceof NoSource ||
  (error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS'));

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(isTheCallers(error) ? error.message : error);
  process.exitCode = 1;
}
