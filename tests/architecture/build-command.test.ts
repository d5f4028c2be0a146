import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/sources';

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
    const inspector = join(out, 'inspector');
    const manifest = JSON.parse(readFileSync(join(inspector, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(manifest.dependencies)).toEqual(['wx-server-sdk', '@img/sharp-wasm32']);
    // The native decoder would be taken first wherever it is installed, and asks for a young system library.
    const decoders = readFileSync(join(inspector, 'index.js'), 'utf8').match(/[^"'`]*sharp\.node/g);
    expect(decoders).toEqual(['@img/sharp-wasm32/sharp.node']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
