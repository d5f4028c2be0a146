import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (folder: string): string => join(folder, 'running');

/** Says that this process works on the data in a folder, so that no other one does too. */
export const markRunning = (folder: string): void => {
  writeFileSync(fileOf(folder), String(process.pid));
};

export const unmarkRunning = (folder: string): void => {
  rmSync(fileOf(folder), { force: true });
};

/** Whether another process works on the data in a folder. */
export function isRunning(folder: string): boolean {
  if (!existsSync(fileOf(folder))) return false;
  const pid = Number(readFileSync(fileOf(folder), 'utf8'));
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
