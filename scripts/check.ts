import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Every check, the longest first; each is an npm script of its own. */
const CHECKS = [
  'check:lint',
  'check:types:tests',
  'check:format',
  'check:types:phone',
  'check:types:cloud',
  'check:types:simulator',
  'check:types:scripts',
  'check:unused',
  'check:wxml',
  'campaign',
];

interface Outcome {
  name: string;
  ok: boolean;
  text: string;
  seconds: number;
}

function run(name: string): Promise<Outcome> {
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(parts).toString().trim();
      resolve({ name, ok: code === 0, text, seconds: (Date.now() - started) / 1000 });
    });
  });
}

/** Runs all checks, as many side by side as the machine has cores, and fails if one of them does. */
async function main(): Promise<void> {
  const waiting = [...CHECKS];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { ok, text, seconds } = await run(name);
      console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
      if (text !== '' && (!ok || name === 'campaign')) console.log(text);
      if (!ok) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (failed.length === 0) return;
  console.error(`failed: ${failed.join(', ')}; one alone: npm run ${failed[0] ?? ''}`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
