import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { join } from 'node:path';
import type { Figures } from '../../../tests/support/bench/figures';
import { benchPage } from './page';

const fileIn = (folder: string): string => join(folder, 'figures.json');

/** Figures that earlier runs left, for a run that measures some parts only. */
export const earlierFigures = (folder: string): Figures =>
  existsSync(fileIn(folder)) ? (JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Figures) : {};

/** Writes the figures for machines and a page of plots for people; gives the page's path. */
export function writeBench(folder: string, figures: Figures, ledgers: readonly number[]): string {
  mkdirSync(folder, { recursive: true });
  const cores = cpus().length;
  const machine = `${String(cores)} ${cores === 1 ? 'core' : 'cores'}, Node ${process.versions.node}, ${platform()}`;
  const page = join(folder, 'bench.html');
  writeFileSync(fileIn(folder), `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(page, benchPage({ figures, ledgers, machine, at: Date.now() }));
  return page;
}
