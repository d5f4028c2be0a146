/** Chinese characters and marks take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (WIDE.test(one) || one > '\uffff' ? 2 : 1), 0);

const NUMBER = /^[0-9]+$/;

/** Rows under a header as lines of text; numbers stand on the right of their column. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = header.map((_, column) =>
    [header, ...rows].reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  );
  return [header, ...rows].map((row) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return NUMBER.test(cell) ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd(),
  );
}
