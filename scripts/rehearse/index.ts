import { admit } from './admit';
import { checkInvariants } from './checks';
import { readFacts } from './checks/facts';
import { readOptions } from './options';
import { rehearse } from './rehearse';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const admitted = await admit(options.campaign);
  const { stage, tookMs, close } = await rehearse(admitted, options, () => undefined);
  console.log(
    tookMs,
    stage.journal.spent,
    stage.journal.surprises.slice(0, 40),
    stage.journal.skipped,
    [...stage.journal.refusals].map(([k, v]) => [k, v.count]),
    stage.cloud.database.count('votes', {}),
  );
  const facts = readFacts(stage.cloud, stage.view, stage.office);
  for (const i of checkInvariants(facts, stage.journal))
    console.log(
      i.violations.length ? 'XX' : 'ok',
      i.title,
      i.examined,
      i.numbers,
      i.violations.slice(0, 5),
    );
  await close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
