import { RuleSyntaxError, tokenize, type Token } from './tokens';

/** What a rule may look at: `auth`, `resource`, `doc`, `request`, `now`… */
export type Facts = Record<string, unknown>;
type Evaluate = (facts: Facts) => unknown;

/**
 * Compiles a security rule into a predicate, without eval. It has comparisons, && || !, member access,
 * literals and `/regex/.test(value)`. Throws RuleSyntaxError on anything else.
 */
export function compileRule(rule: boolean | string): (facts: Facts) => boolean {
  if (typeof rule === 'boolean') return () => rule;
  const parser = new Parser(tokenize(rule), rule);
  const evaluate = parser.whole();
  return (facts) => {
    try {
      // A rule grants only by being true: a bare regex or a string grants nothing.
      return evaluate(facts) === true;
    } catch {
      // Reading a member of null: the service refuses then.
      return false;
    }
  };
}

const COMPARE: Record<string, (a: unknown, b: unknown) => boolean> = {
  '==': same,
  '===': same,
  '!=': (a, b) => !same(a, b),
  '!==': (a, b) => !same(a, b),
  '>': (a, b) => order(a, b) > 0,
  '<': (a, b) => order(a, b) < 0,
  '>=': (a, b) => order(a, b) >= 0,
  '<=': (a, b) => order(a, b) <= 0,
};

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly rule: string,
  ) {}

  whole(): Evaluate {
    const result = this.either();
    if (this.at < this.tokens.length) this.fail();
    return result;
  }

  private either(): Evaluate {
    let left = this.both();
    while (this.accept('||')) {
      const [a, b] = [left, this.both()];
      left = (facts) => a(facts) === true || b(facts) === true;
    }
    return left;
  }

  private both(): Evaluate {
    let left = this.comparison();
    while (this.accept('&&')) {
      const [a, b] = [left, this.comparison()];
      left = (facts) => a(facts) === true && b(facts) === true;
    }
    return left;
  }

  private comparison(): Evaluate {
    const left = this.negation();
    const token = this.tokens[this.at];
    const compare = token?.type === 'mark' ? COMPARE[token.value] : undefined;
    if (!compare) return left;
    this.at++;
    const right = this.negation();
    return (facts) => compare(left(facts), right(facts));
  }

  private negation(): Evaluate {
    if (!this.accept('!')) return this.member();
    const inner = this.negation();
    return (facts) => inner(facts) !== true;
  }

  private member(): Evaluate {
    let value = this.primary();
    for (;;) {
      const of = value;
      if (this.accept('.')) {
        const name = this.name();
        value = (facts) => own(of(facts), name);
      } else if (this.accept('[')) {
        const key = this.either();
        this.expect(']');
        value = (facts) => own(of(facts), String(key(facts)));
      } else return value;
    }
  }

  private primary(): Evaluate {
    const token = this.tokens[this.at++];
    if (token?.type === 'value') return () => token.value;
    if (token?.type === 'name') return (facts) => own(facts, token.value);
    if (token?.type === 'regex') return this.test(token.value);
    if (token?.type === 'mark' && token.value === '(') {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    return this.fail();
  }

  private test(regex: RegExp): Evaluate {
    this.expect('.');
    if (this.name() !== 'test') this.fail();
    this.expect('(');
    const subject = this.either();
    this.expect(')');
    return (facts) => {
      const value = subject(facts);
      return typeof value === 'string' && regex.test(value);
    };
  }

  private name(): string {
    const token = this.tokens[this.at++];
    return token?.type === 'name' ? token.value : this.fail();
  }

  private accept(mark: string): boolean {
    const token = this.tokens[this.at];
    if (token?.type !== 'mark' || token.value !== mark) return false;
    this.at++;
    return true;
  }

  private expect(mark: string): void {
    if (!this.accept(mark)) this.fail();
  }

  private fail(): never {
    throw new RuleSyntaxError(`cannot understand the rule: ${this.rule}`);
  }
}

/** A member that really is there: nothing is read from prototypes. */
function own(value: unknown, name: string): unknown {
  if (value === null || value === undefined) throw new TypeError(`${name} of nothing`);
  return Object.hasOwn(Object(value) as object, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return (a ?? null) === (b ?? null);
}

/** Below, equal or above zero; NaN, which compares with nothing, for values of different kinds. */
function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return NaN;
}
