export class RuleSyntaxError extends Error {}

export type Token =
  | { type: 'value'; value: string | number | boolean | null | undefined }
  | { type: 'regex'; value: RegExp }
  | { type: 'name'; value: string }
  | { type: 'mark'; value: string };

const MARKS = ['===', '!==', '==', '!=', '>=', '<=', '&&', '||', '>', '<', '!', '(', ')', '.', '[', ']', ',']; // prettier-ignore
const CONSTANTS = new Map<string, true | false | null | undefined>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);

/** Splits a rule into tokens; throws RuleSyntaxError on anything the rule language does not have. */
export function tokenize(rule: string): Token[] {
  const tokens: Token[] = [];
  let rest = rule.trimStart();
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length);
    return match;
  };
  while (rest !== '') {
    const before = tokens[tokens.length - 1];
    let match: RegExpExecArray | null;
    if ((match = take(/^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/))) {
      const body = match[1] ?? match[2] ?? '';
      tokens.push({ type: 'value', value: body.replace(/\\(.)/g, '$1') });
    } else if ((match = take(/^-?\d+(?:\.\d+)?/))) {
      tokens.push({ type: 'value', value: Number(match[0]) });
    } else if (
      mayStartRegex(before) &&
      (match = take(/^\/((?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/([imsu]*)/))
    ) {
      tokens.push({ type: 'regex', value: regex(match[1] ?? '', match[2] ?? '') });
    } else if ((match = take(/^[A-Za-z_$][\w$]*/))) {
      const name = match[0];
      if (CONSTANTS.has(name)) tokens.push({ type: 'value', value: CONSTANTS.get(name) });
      else tokens.push({ type: 'name', value: name });
    } else {
      const mark = MARKS.find((each) => rest.startsWith(each));
      if (mark === undefined) throw new RuleSyntaxError(`unexpected '${rest[0]}' in rule: ${rule}`);
      rest = rest.slice(mark.length);
      tokens.push({ type: 'mark', value: mark });
    }
    rest = rest.trimStart();
  }
  return tokens;
}

/** A slash begins a pattern only where a value may stand; the language has no division. */
function mayStartRegex(before: Token | undefined): boolean {
  return before === undefined || (before.type === 'mark' && ![')', ']'].includes(before.value));
}

function regex(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw new RuleSyntaxError(`not a regular expression: /${source}/${flags}`);
  }
}
