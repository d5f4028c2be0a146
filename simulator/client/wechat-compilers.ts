import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a compiler found in the files of one kind. Problems read `file:line:column message`. */
export interface Judgement {
  files: number;
  problems: string[];
}

/** The compilers exist for Linux and macOS on x86-64 (and what emulates it). */
export class WrongMachine extends Error {}

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac' };

/** @param root folder of the mini program. One run for all is fast; only a failure asks file by file. */
export function checkTemplates(root: string): Judgement {
  const files = filesEnding(root, '.wxml');
  const judge = (some: string[]) => run('wcc', root, ['-d', '-cc', '0', ...some, '-gn', '$gwx']);
  return withCompiler(() => {
    if (judge(files) === null) return { files: files.length, problems: [] };
    const problems = files.flatMap((file) => judge([file]) ?? []).map(tidy);
    return { files: files.length, problems: problems.length > 0 ? problems : ['wcc refused'] };
  });
}

/** @param root folder of the mini program. Sheets import each other, so they are judged together. */
export function checkStyles(root: string): Judgement {
  const files = filesEnding(root, '.wxss');
  return withCompiler(() => {
    const problem = run('wcsc', root, ['-db', '-pc', '0', ...files]);
    return { files: files.length, problems: problem === null ? [] : [tidy(problem)] };
  });
}

let programs = '';

/** The package ships the programs without the right to run, so they run from a copy. */
function withCompiler(work: () => Judgement): Judgement {
  const folder = FOLDERS[process.platform];
  if (!folder) throw new WrongMachine(`WeChat's compilers do not exist for ${process.platform}.`);
  const source = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', folder);
  programs = mkdtempSync(join(tmpdir(), 'wechat-compilers-'));
  try {
    for (const name of ['wcc', 'wcsc']) {
      copyFileSync(join(source, name), join(programs, name));
      chmodSync(join(programs, name), 0o755);
    }
    return work();
  } finally {
    rmSync(programs, { recursive: true, force: true });
  }
}

/** @returns what the compiler complained about, or null when it accepted. */
function run(program: string, cwd: string, args: string[]): string | null {
  const done = spawnSync(join(programs, program), args, { cwd, maxBuffer: 64 * 1024 * 1024 });
  if (done.error) {
    throw new WrongMachine(`${program} does not run on this machine: ${done.error.message}`);
  }
  return done.status === 0 ? null : done.stderr.toString().trim() || `${program} refused`;
}

/** wcc says `a.wxml:2:11: …`, wcsc `ERR: a.wxss(1:12): …`. */
function tidy(problem: string): string {
  return problem
    .replace(/^ERR: /, '')
    .replace(/\((\d+):(\d+)\):/g, ':$1:$2')
    .replace(/\s*error file count: \d+\s*$/, '')
    .replace(/^(\S+:\d+:\d+):/gm, '$1');
}

function filesEnding(root: string, ending: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('miniprogram_npm'))
    .map((file) => file.split('\\').join('/'))
    .sort();
}
