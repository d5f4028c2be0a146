import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const CONFIGURATION = [
  'eslint.config.mjs',
  'scripts/import-zones.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
  'cloudfunctions/tsconfig.json',
  'simulator/tsconfig.json',
  'scripts/tsconfig.json',
  'tests/tsconfig.json',
];

interface LintResult {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

/** An empty project with our real lint configuration, in which rules can be broken on purpose. */
export class PlantedTree {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'planted-')));

  constructor() {
    for (const file of CONFIGURATION) cpSync(join(root, file), join(this.folder, file));
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  write(file: string, code: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), code);
  }

  /** Lints the whole tree once; gives the messages of restricting rules, by file. */
  lint(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { filePath, messages } of this.run()) {
      const restricted = messages.filter(({ ruleId }) => ruleId?.includes('restricted') === true);
      found.set(
        filePath.slice(this.folder.length + 1),
        restricted.map(({ message }) => message),
      );
    }
    return found;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private run(): LintResult[] {
    const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
    const options = { cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
    try {
      return JSON.parse(
        execFileSync(process.execPath, [eslint, '--format', 'json', '**/*.ts'], options),
      ) as LintResult[];
    } catch (error) {
      // ESLint exits with 1 when it finds something, which is what planted files are for.
      return JSON.parse((error as { stdout: string }).stdout) as LintResult[];
    }
  }
}
