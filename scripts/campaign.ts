import { checkCampaign, missingOf } from '../cloudfunctions/core/campaign-check';
import type { Campaign } from '../cloudfunctions/core/abilities';
import { allIds, fileOf, load } from './campaign/load';
import { findingOf, findingText, missingText, summaryOf, type Finding } from './campaign/report';

/** What was found in one campaign file. */
interface Checked {
  id: string;
  file: string;
  raw: unknown;
  /** What is not decided or contradicts itself. */
  faults: Finding[];
  /** What no code serves; nothing is said of that while there are faults. */
  unserved: Finding[];
}

async function check(name: string): Promise<Checked> {
  const file = fileOf(name);
  const raw = await load(file);
  const faults = checkCampaign(raw).map((one) => findingOf(file, one));
  // No fault means that the schema accepted it.
  const missing = faults.length > 0 ? { main: [], beside: [] } : missingOf(raw as Campaign);
  const unserved = [
    ...missing.main.map((one) => ({ ...findingOf(file, one), beside: false })),
    ...missing.beside.map((one) => ({ ...findingOf(file, one), beside: true })),
  ];
  return { id: name, file, raw, faults, unserved };
}

function print({ id, raw, faults, unserved }: Checked): void {
  if (faults.length > 0) {
    console.error(`${id}：有 ${String(faults.length)} 处没有决定或自相矛盾\n`);
    for (const fault of faults) console.error(`${findingText(fault)}\n`);
    return;
  }
  console.log(summaryOf(raw as Campaign));
  console.log(missingText(unserved));
}

function printJson(checked: readonly Checked[]): void {
  const list = (key: 'faults' | 'unserved') =>
    checked.flatMap(({ id, [key]: findings }) => findings.map((one) => ({ campaign: id, ...one })));
  const faultList = list('faults');
  const unservedList = list('unserved');
  const summary = {
    campaigns: checked.length,
    faults: faultList.length,
    unserved: unservedList.length,
    whole: checked
      .filter(({ faults, unserved }) => faults.length === 0 && unserved.every((one) => one.beside))
      .map(({ id }) => id),
    faultList,
    unservedList,
  };
  console.log(JSON.stringify(summary, null, 2));
}

/**
 * `npm run campaign [-- --json] [id or path …]`: every decision that a campaign file lacks or contradicts, and every value
 * that no code serves. Faults fail the command; what is not served is refused where the campaign is called.
 */
async function main(args: string[]): Promise<void> {
  const names = args.filter((arg) => arg !== '--json');
  const checked: Checked[] = [];
  for (const name of names.length > 0 ? names : allIds()) checked.push(await check(name));
  if (args.includes('--json')) printJson(checked);
  else checked.forEach(print);
  process.exitCode = checked.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
