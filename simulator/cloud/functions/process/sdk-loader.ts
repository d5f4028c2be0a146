/**
 * Stands in the place of the SDK's own file and runs the gathered code beside it. V8's compiled form is kept, as
 * compiling those two megabytes is half of a function's cold start.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'fs';
import { wrap } from 'module';
import { join } from 'path';
import { Script } from 'vm';

type Wrapped = (...scope: unknown[]) => void;

const file = join(__dirname, 'sdk.js');
// Compiled code fits one version of V8 with one set of flags.
const flags = process.execArgv.join('').replace(/[^\w.]/g, '');
const kept = join(__dirname, `sdk-${process.versions.v8}-${flags}.compiled`);
const known = existsSync(kept) ? { cachedData: readFileSync(kept) } : {};
const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, ...known });
(script.runInThisContext() as Wrapped)(exports, require, module, file, __dirname);
if (script.cachedDataRejected !== false) {
  // Whole or not at all: other processes may be reading.
  const draft = `${kept}-${String(process.pid)}`;
  writeFileSync(draft, script.createCachedData());
  renameSync(draft, kept);
}
