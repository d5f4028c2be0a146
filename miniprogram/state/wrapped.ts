/** What may not begin a line of Chinese. */
const NOT_FIRST = new Set('，。、；：？！）》」』”’…—,.;:?!)');

/**
 * Breaks a text into lines, for where no browser does it.
 * @param fits whether a line is narrow enough.
 * @param most how many lines there is room for; the last one then ends in an ellipsis.
 */
export function wrapped(text: string, fits: (line: string) => boolean, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of Array.from(text)) {
    if (character === '\n' || (line !== '' && !fits(line + character))) {
      // A stop hangs over the edge rather than begin a line.
      if (NOT_FIRST.has(character)) {
        line += character;
        continue;
      }
      lines.push(line);
      line = character === '\n' ? '' : character;
    } else line += character;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last !== '' && !fits(`${last}…`)) last = Array.from(last).slice(0, -1).join('');
  return [...kept, `${last}…`];
}
