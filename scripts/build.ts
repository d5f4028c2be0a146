import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../cloudfunctions/deploy/build';

/** `npm run build [-- --out folder]`: the functions as they are uploaded, into dist/cloudfunctions. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(__dirname, '../dist/cloudfunctions') } },
  });
  const sizes = await buildFunctions(values);
  for (const [name, bytes] of Object.entries(sizes))
    console.log(`${name.padEnd(12)} ${(bytes / 1024).toFixed(0)} KB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
