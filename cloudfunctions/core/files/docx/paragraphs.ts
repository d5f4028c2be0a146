import { tidyText } from '../../../../miniprogram/shared/campaign/text';
import { readXml, type XmlElement } from './xml';

/** WordprocessingML as it is written, and as its strict form is. */
const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What is no text of the document: what was deleted or moved away, field codes, the pinyin above characters. */
const LEFT_OUT = ['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'rt'];
/** Marks that hide what they stand in: within which properties, and of what. */
const HIDING: Readonly<Record<string, readonly [properties: string, owner: string]>> = {
  vanish: ['rPr', 'r'],
  del: ['trPr', 'tr'],
  cellDel: ['tcPr', 'tc'],
};
const OFF = ['0', 'false', 'off'];

type Open = XmlElement & {
  /** Of a visible paragraph: where its text is kept. */
  slot: number | null;
};

/**
 * The paragraphs of a part as a person sees them with all changes accepted: without comments, deleted and hidden
 * text; a text box comes after what it stands in, and a line break ends a paragraph.
 * @returns without blank ones.
 * @throws DocxProblemError `broken`.
 */
export function paragraphsOf(part: Uint8Array): string[] {
  const texts: string[] = [];
  const stack: Open[] = [];
  const slots: number[] = [];
  /** Depth of the outermost element that is not to be seen. */
  let hidden: number | null = null;
  /** Slot of a paragraph whose end was deleted, so that the next one goes on in it. */
  let unended: number | null = null;

  const say = (text: string): void => {
    const slot = slots[slots.length - 1];
    if (hidden === null && slot !== undefined) texts[slot] += text;
  };
  readXml(part, {
    open: (element) => {
      const open: Open = { ...element, slot: null };
      stack.push(open);
      if (hidden !== null) return;
      hidden = hiddenDepth(stack);
      if (hidden !== null || !isWord(element)) return;
      if (element.name === 'p') {
        open.slot = unended ?? texts.push('') - 1;
        unended = null;
        slots.push(open.slot);
      } else if (endsNoParagraph(stack)) unended = slots[slots.length - 1] ?? null;
      else say(signOf(element));
    },
    text: (text) => {
      const holder = stack[stack.length - 1];
      if (holder !== undefined && isWord(holder) && holder.name === 't')
        say(holder.attribute('space') === 'preserve' ? text : text.trim());
    },
    close: () => {
      if (hidden === stack.length) hidden = null;
      if ((stack.pop()?.slot ?? null) !== null) slots.pop();
    },
  });
  return texts
    .flatMap((text) => text.split('\n'))
    .map(tidyText)
    .filter((text) => text !== '');
}

const isWord = ({ space }: XmlElement): boolean => WORD.includes(space);

/** How deep the element lies that the last one opened hides: itself or what it describes; null for neither. */
function hiddenDepth(stack: readonly XmlElement[]): number | null {
  const [owner, properties, element] = stack.slice(-3);
  const last = stack[stack.length - 1];
  if (last?.space === COMPATIBILITY) return last.name === 'Fallback' ? stack.length : null;
  if (last === undefined || !isWord(last)) return null;
  const [within, of] = HIDING[last.name] ?? [];
  if (
    element === last &&
    properties?.name === within &&
    owner?.name === of &&
    !OFF.includes(last.attribute('val') ?? '')
  )
    return stack.length - 2;
  return LEFT_OUT.includes(last.name) && !endsNoParagraph(stack) ? stack.length : null;
}

/** Whether the last element says that the mark at the end of its paragraph was deleted or moved away. */
function endsNoParagraph(stack: readonly XmlElement[]): boolean {
  const [paragraph, properties, mark, change] = stack.slice(-4).map(({ name }) => name);
  return (
    paragraph === 'p' &&
    properties === 'pPr' &&
    mark === 'rPr' &&
    (change === 'del' || change === 'moveFrom')
  );
}

function signOf({ name, attribute }: XmlElement): string {
  switch (name) {
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(attribute('char') ?? '');
    default:
      return '';
  }
}

/** Fonts that draw pictures number them from F000 on: what is drawn there is not known. */
const symbol = (code: string): string =>
  /^[0-9a-e][0-9a-f]{3}$/i.test(code) && !/^d[89a-f]/i.test(code)
    ? String.fromCharCode(parseInt(code, 16))
    : '□';
