import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources';

const FUNCTIONS = ['citizen', 'organizer', 'publisher', 'scheduler', 'voting'];

test('the build command writes every function as it is uploaded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  const out = join(folder, 'functions');
  try {
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    execFileSync(process.execPath, [tsx, 'scripts/build.ts', '--out', out], { cwd: root });
    for (const name of FUNCTIONS) {
      for (const file of ['index.js', 'config.json'])
        expect([name, file, existsSync(join(out, name, file))]).toEqual([name, file, true]);
      const manifest = JSON.parse(readFileSync(join(out, name, 'package.json'), 'utf8')) as object;
      expect(manifest).toMatchObject({ dependencies: { 'wx-server-sdk': expect.any(String) } });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
