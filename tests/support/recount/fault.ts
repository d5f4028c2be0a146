/** Something in an export that is not as it was sealed, and where it stands. */
export interface Fault {
  kind: FaultKind;
  /** Name of the file inside the export; null when a whole file is not there. */
  file: string | null;
  /** From 1; null when it is about no one line. */
  line: number | null;
  seal: number | null;
  /** What is wrong, in Chinese. */
  text: string;
}

export type FaultKind =
  | 'source'
  | 'document'
  | 'part'
  | 'line'
  | 'row.window'
  | 'row.order'
  | 'row.double'
  | 'seal.rows'
  | 'seal.root'
  | 'seal.hash'
  | 'seal.number'
  | 'seal.previous'
  | 'head'
  | 'tally';

/** The place of a fault for people, as in `part-000002.jsonl 第 41 行 · 封条 7`. */
export function placeText({ file, line, seal }: Fault): string {
  const where = [file, line === null ? null : `第 ${String(line)} 行`].filter(Boolean).join(' ');
  return [where, seal === null ? null : `封条 ${String(seal)}`].filter(Boolean).join(' · ');
}
