import { tidyText } from './text';

/** What a naming pattern may ask for, in braces: `扶贫征集-{channel}-{kind}-{title}`. */
export const NAME_FACTS = ['channel', 'kind', 'class', 'theme', 'unit', 'title'] as const;
export type NameFact = (typeof NAME_FACTS)[number];
export type NameFacts = Readonly<Record<NameFact, string>>;

/** File systems take 255 bytes; what packs and mails them adds some. */
const MOST_BYTES = 200;
const UNKNOWN = '未填';
const CUT = '…';
const PLACEHOLDER = /\{([^{}]*)\}/g;

const isNameFact = (name: string): name is NameFact =>
  (NAME_FACTS as readonly string[]).includes(name);

/**
 * What is wrong with a pattern.
 * @returns `unknown`: placeholders that nothing is known for; `unpaired`: whether a brace stands alone.
 */
export function checkPattern(pattern: string): { unknown: string[]; unpaired: boolean } {
  const names = [...pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return {
    unknown: [...new Set(names.filter((name) => !isNameFact(name)))],
    unpaired: /[{}]/.test(pattern.replace(PLACEHOLDER, '')),
  };
}

/**
 * The names of files by a notice's pattern: 邮件命名统一：“扶贫征集-推荐/自荐-文字类/图片类/视频类-作品名称”. What file
 * systems refuse is replaced by its full-width likeness, what is longer than 200 bytes of UTF-8 is cut before its
 * ending and shows it, and a name that was given already, in capitals or not, gets a number.
 * @param files what is known of each, and its ending with the dot; a fact that is blank reads 未填.
 * @returns a name for each, in their order.
 * @throws RangeError for a pattern that `checkPattern` finds fault with.
 */
export function fillNames(
  pattern: string,
  files: readonly { facts: NameFacts; ending: string }[],
): string[] {
  const { unknown, unpaired } = checkPattern(pattern);
  if (unknown.length > 0 || unpaired) throw new RangeError(`Not a naming pattern: ${pattern}`);
  const taken = new Set<string>();
  return files.map(({ facts, ending }) => {
    const stem = tidyName(fill(pattern, facts));
    for (let number = 1; ; number += 1) {
      const name = fit(stem, number === 1 ? ending : `(${String(number)})${ending}`);
      const key = name.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** The name of one file: see `fillNames`. */
export const fillName = (pattern: string, facts: NameFacts, ending = ''): string =>
  fillNames(pattern, [{ facts, ending }]).join('');

const fill = (pattern: string, facts: NameFacts): string =>
  pattern.replace(PLACEHOLDER, (_, name: string) => {
    const fact = isNameFact(name) ? tidyText(facts[name]) : '';
    return fact === '' ? UNKNOWN : fact;
  });

/** Full-width likenesses of what Windows refuses. */
const REFUSED: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};
/** Names of devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

const tidyName = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/[\\/:*?"<>|]/g, (sign) => REFUSED[sign] ?? '')
    .replace(/^\.|[. ]$/g, (sign) => (sign === '.' ? '．' : ''))
    .replace(DEVICE, (device) => `${device}＿`);

/** The name with its ending in at most so many bytes; an emoji is left out whole. */
function fit(stem: string, ending: string): string {
  if (bytesOf(stem + ending) <= MOST_BYTES) return stem + ending;
  let kept = '';
  let bytes = bytesOf(CUT + ending);
  for (const character of stem) {
    bytes += bytesOf(character);
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return `${kept.replace(/(?:\s|\u200d|\ufe0f)+$/, '')}${CUT}${ending}`;
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
