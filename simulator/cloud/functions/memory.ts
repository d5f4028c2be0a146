import { execFile } from 'child_process';
import { readFile } from 'fs/promises';

/** How often a busy instance is weighed; `ps` costs a process, so rarely where there is no /proc. */
export const MEMORY_SAMPLE_MS = process.platform === 'linux' ? 50 : 500;

/** Resident memory of a process in MB, 0 when it is gone. */
export async function residentMb(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    try {
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  }
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
      resolve(error ? 0 : Number(stdout.trim()) / 1024);
    });
  });
}
