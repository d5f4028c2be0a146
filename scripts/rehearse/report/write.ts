import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportData } from './data';
import { page } from './page';

/** Writes the report for people and, beside it, the same for machines; gives their paths. */
export function writeReport(folder: string, data: ReportData): { html: string; json: string } {
  mkdirSync(folder, { recursive: true });
  const html = join(folder, 'rehearsal.html');
  const json = join(folder, 'rehearsal.json');
  writeFileSync(html, page(data));
  writeFileSync(json, `${JSON.stringify(data, null, 2)}\n`);
  return { html, json };
}
