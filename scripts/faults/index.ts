import { FAULT_NAMES, outlived, playFault, SMALL, WHOLE } from '../../tests/support/faults/suite';
import { Stage } from '../../tests/support/faults/stage';

/** `npm run faults [-- --small] [words of a name]`: plays cases and says what became of the votes. */
async function main(): Promise<void> {
  const [flag, ...rest] = process.argv.slice(2);
  const small = flag === '--small';
  const words = small ? rest : process.argv.slice(2);
  const stage = await Stage.open();
  try {
    for (const name of FAULT_NAMES) {
      if (!words.every((word) => name.includes(word))) continue;
      const started = performance.now();
      const report = await playFault(stage, name, small ? SMALL : WHOLE);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const { faults, acknowledged, lost, doubled } = report;
      const good = outlived(report);
      console.log(
        `${good ? 'ok    ' : 'BROKEN'} ${name}: ${String(faults)} faults, ${String(acknowledged)} votes, lost ${String(lost)}, doubled ${String(doubled)} (${seconds} s)`,
      );
      if (good) continue;
      process.exitCode = 1;
      for (const line of [...report.odd, ...report.miscounted, ...report.broken].slice(0, 20))
        console.log(`       ${line}`);
    }
  } finally {
    await stage.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
