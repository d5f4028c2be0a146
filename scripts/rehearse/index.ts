import { relative } from 'node:path';
import { admit, CampaignRefused } from './admit';
import { checkInvariants } from '../../tests/support/rehearse/checks';
import { readFacts } from '../../tests/support/rehearse/checks/facts';
import { readOptions } from '../../tests/support/rehearse/options';
import { rehearse } from '../../tests/support/rehearse/rehearse';
import { reportData, type ReportData } from './report/data';
import { writeReport } from './report/write';

/** `npm run rehearse`: plays a campaign from its first day to its last and writes down what came of it. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const admitted = await admit(options.campaign);
  const { view } = admitted;
  const votes = view.voting === null ? '' : `，${String(options.votes)} 票`;
  console.log(`彩排 ${view.title}：${String(options.entries)} 件作品${votes}`);
  const { stage, tookMs, close } = await rehearse(admitted, options, say);
  try {
    const facts = readFacts(stage.cloud, stage.view, stage.office);
    const data = reportData(stage, facts, checkInvariants(facts, stage.journal), tookMs);
    const { html, json } = writeReport(options.out, data);
    tell(data);
    console.log(`\n报告 ${relative('', html)}，数据 ${relative('', json)}`);
    process.exitCode = data.ok ? 0 : 1;
  } finally {
    await close();
  }
}

const say = (line: string): void => console.log(`  ${line}`);

function tell({ invariants, skipped, tookMs, counts }: ReportData): void {
  console.log('');
  for (const { title, numbers, violations } of invariants) {
    console.log(`${violations.length === 0 ? '✓' : '✗'} ${title}：${numbers}`);
    for (const text of violations.slice(0, 10)) console.log(`    ${text}`);
  }
  for (const text of skipped) console.log(`- ${text}，没有彩排`);
  const seconds = (tookMs / 1000).toFixed(0);
  console.log(`\n用时 ${seconds} 秒，调用 ${String(counts.calls)} 次，${String(counts.votes)} 票`);
}

main().catch((error: unknown) => {
  if (error instanceof CampaignRefused || error instanceof RangeError) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});
