const SUGGESTS = ['pass', 'review', 'risky'] as const;
export type Suggest = (typeof SUGGESTS)[number];

/** `error`: WeChat answers with an error; `silent`: it does not answer for a long time. */
type Failing = 'error' | 'silent';
/** What a check says, or that it says nothing. */
export type Verdict = Suggest | Failing;

export interface VerdictSetting {
  /** What a text check says. */
  text: Verdict;
  /** What a picture or sound check says; a silent one is taken and never answered. */
  media: Verdict;
  /** Words that make a text risky whatever `text` says. */
  words: string[];
  /** Risk rank by openid, 0 to 4, or that WeChat fails or is silent about somebody; 0 for everyone else. */
  risk: Record<string, Risk>;
}

export type Risk = number | Failing;

/** How WeChat judges, as the person at the controls wants it. */
export class Verdicts {
  private setting: VerdictSetting = { text: 'pass', media: 'pass', words: [], risk: {} };

  get(): VerdictSetting {
    return structuredClone(this.setting);
  }

  set(change: Partial<VerdictSetting>): void {
    const next = { ...this.setting, ...change };
    if (!isVerdict(next.text) || !isVerdict(next.media)) {
      throw new RangeError(`a verdict is one of ${[...SUGGESTS, ...FAILINGS].join(', ')}`);
    }
    if (!Array.isArray(next.words) || !Object.values(next.risk).every(isRisk)) {
      throw new RangeError('words is a list of texts; a risk is 0 to 4, error or silent');
    }
    this.setting = structuredClone(next);
  }

  ofText(content: string): Verdict {
    return this.setting.words.some((word) => content.includes(word)) ? 'risky' : this.setting.text;
  }

  riskOf(openid: string): Risk {
    return this.setting.risk[openid] ?? 0;
  }
}

/** The label WeChat puts beside a suggestion. */
export const LABEL_OF: Record<Suggest, number> = { pass: 100, review: 21000, risky: 20006 };

export function isSuggest(value: unknown): value is Suggest {
  return SUGGESTS.some((each) => each === value);
}

const FAILINGS: readonly unknown[] = ['error', 'silent'] satisfies Failing[];

const isVerdict = (value: unknown): boolean => isSuggest(value) || FAILINGS.includes(value);

function isRisk(value: Risk): boolean {
  if (typeof value === 'string') return FAILINGS.includes(value);
  return Number.isInteger(value) && value >= 0 && value <= 4;
}
