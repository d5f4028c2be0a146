import { readFileSync, writeFileSync } from 'node:fs';

/** 2027-08-01 10:00 in Shanghai: voting of notice 003 opened this morning. */
const FIRST_START = Date.UTC(2027, 7, 1, 2);

/** The local campaign's time goes on where the last run left it, so a kept vote is never in the future. */
export function readClock(file: string): number {
  try {
    const at = Number(readFileSync(file, 'utf8'));
    return Number.isFinite(at) && at > 0 ? at : FIRST_START;
  } catch {
    return FIRST_START;
  }
}

export function writeClock(file: string, at: number): void {
  writeFileSync(file, String(at));
}
