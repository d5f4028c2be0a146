import { execFile } from 'child_process';
import * as fs from 'fs';

/** How often a busy instance is weighed; `ps` costs a process, so rarely where there is no /proc. */
export const MEMORY_SAMPLE_MS = process.platform === 'linux' ? 50 : 500;

/** Weighs one process again and again; one system call each time where there is /proc. */
export class Scale {
  private readonly file: number | null = null;
  private readonly text = Buffer.alloc(4096);

  constructor(private readonly pid: number) {
    if (process.platform !== 'linux') return;
    try {
      this.file = fs.openSync(`/proc/${pid}/status`, 'r');
    } catch {
      // The process is already gone; there is nothing to weigh.
    }
  }

  /** Resident memory in MB, 0 when the process is gone. */
  async residentMb(): Promise<number> {
    if (process.platform !== 'linux') return viaPs(this.pid);
    if (this.file === null) return 0;
    try {
      const length = fs.readSync(this.file, this.text, 0, this.text.length, 0);
      const status = this.text.toString('latin1', 0, length);
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  }

  close(): void {
    if (this.file !== null) fs.closeSync(this.file);
  }
}

function viaPs(pid: number): Promise<number> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
      resolve(error ? 0 : Number(stdout.trim()) / 1024);
    });
  });
}
