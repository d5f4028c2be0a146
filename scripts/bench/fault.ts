import { FAULT_NAMES, outlived, playFault, WHOLE, SMALL } from '../../tests/support/faults/suite';
import { Stage } from '../../tests/support/faults/stage';
import type { Figures } from '../../tests/support/bench/figures';
import type { BenchSize } from './size';

/** Every case of the fault suite, at each call of the database. */
export async function benchFault({ faults }: BenchSize): Promise<Figures> {
  const stage = await Stage.open();
  const sum = { cases: 0, done: 0, lost: 0, doubled: 0, broken: 0 };
  try {
    for (const name of FAULT_NAMES) {
      process.stderr.write(`  ${name} …\n`);
      const report = await playFault(stage, name, faults === 'whole' ? WHOLE : SMALL);
      sum.cases += 1;
      sum.done += report.faults;
      sum.lost += report.lost;
      sum.doubled += report.doubled;
      if (!outlived(report)) sum.broken += 1;
    }
  } finally {
    await stage.close();
  }
  return {
    'fault.cases': sum.cases,
    'fault.done': sum.done,
    'fault.lost': sum.lost,
    'fault.doubled': sum.doubled,
    'fault.broken': sum.broken,
  };
}
