export interface LogLine {
  /** Campaign time, ms. */
  at: number;
  functionName: string;
  /** Empty while the function is loading. */
  requestId: string;
  level: string;
  text: string;
}

const KEPT_LINES = 5000;

/** What the functions printed and how each run ended; the newest lines only. */
export class FunctionLog {
  private lines: LogLine[] = [];

  add(line: LogLine): void {
    this.lines.push(line);
    if (this.lines.length > 2 * KEPT_LINES) this.lines = this.lines.slice(-KEPT_LINES);
  }

  list(filter: { functionName?: string; requestId?: string } = {}): LogLine[] {
    return this.lines.filter(
      (line) =>
        (filter.functionName === undefined || line.functionName === filter.functionName) &&
        (filter.requestId === undefined || line.requestId === filter.requestId),
    );
  }

  clear(): void {
    this.lines = [];
  }
}
