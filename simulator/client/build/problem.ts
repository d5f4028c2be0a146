/** Something the developer should see, placed as an editor can jump to it. Lines and columns count from 1. */
export interface Problem {
  level: 'error' | 'warning';
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Gives `pages/home/home.wxml:3:14 error: …`, the form that terminals make clickable. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.level}: ${problem.message}`;
}

/** Thrown when the mini program cannot be built; `problems` has every error and warning at once. */
export class BuildFailure extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'BuildFailure';
  }
}

/** Gives the 1-based line and column of a character offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** Gives the place of a JSON string in a source; its beginning when it is not written as such. */
export function placeOfString(text: string, value: string): { line: number; column: number } {
  const offset = text.indexOf(JSON.stringify(value));
  return placeOf(text, Math.max(offset, 0));
}
