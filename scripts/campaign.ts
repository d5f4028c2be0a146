import { checkCampaign } from '../cloudfunctions/core/campaign-check';
import type { Campaign } from '../cloudfunctions/core/abilities';
import { allIds, fileOf, load } from './campaign/load';
import { faultText, summaryOf } from './campaign/report';

/** `npm run campaign [-- id or path …]`: prints every decision that a campaign file lacks or contradicts. */
async function checkFile(name: string): Promise<number> {
  const file = fileOf(name);
  const raw = await load(file);
  const faults = checkCampaign(raw);
  if (faults.length === 0) {
    // No fault means that the schema accepted it.
    console.log(summaryOf(raw as Campaign));
    return 0;
  }
  console.error(`${name}：有 ${String(faults.length)} 处没有决定或自相矛盾\n`);
  for (const fault of faults) console.error(`${faultText(file, fault)}\n`);
  return faults.length;
}

async function main(names: string[]): Promise<void> {
  let faults = 0;
  for (const name of names.length > 0 ? names : allIds()) faults += await checkFile(name);
  process.exitCode = faults > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
