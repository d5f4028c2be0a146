import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root, sources } from './sources';

/** A place in the product that can say no. */
export interface RuleSite {
  file: string;
  line: number;
  /** Identifier as written; `*` stands for what is only known when it runs, as in `gate.*`. */
  rule: string;
}

const PRODUCT = /^(miniprogram\/shared|cloudfunctions)\/.*\.ts$/;
/** The one place that makes a refusal out of its parts. */
const MAKER = 'miniprogram/shared/decision.ts';
/** Rules that are made for others to name: which argument is the name. */
const NAMED_BY_CALLER: Record<string, number> = { withinWindow: 3, mayUseTally: 3 };

/** Every call in the product that can refuse, found in its syntax rather than its text. */
export function ruleSites(): RuleSite[] {
  return sources('.ts')
    .filter((file) => PRODUCT.test(file) && file !== MAKER)
    .flatMap((file) => sitesOf(file, readFileSync(join(root, file), 'utf8')));
}

/** The same of one file's text. */
export function sitesOf(file: string, text: string): RuleSite[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: RuleSite[] = [];
  const visit = (node: ts.Node): void => {
    const rule = ts.isCallExpression(node) ? ruleOf(node) : null;
    if (rule !== null) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ file, line: line + 1, rule });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The rule a call refuses by; null for any other call. A rule that is handed on is not named here. */
function ruleOf(call: ts.CallExpression): string | null {
  const name = call.expression.getText();
  const argument = NAMED_BY_CALLER[name];
  if (argument !== undefined) return idOf(call.arguments[argument]);
  if (name !== 'refuse') return null;
  const [parts] = call.arguments;
  if (parts === undefined || !ts.isObjectLiteralExpression(parts)) return '?';
  const rule = parts.properties.find((part) => part.name?.getText() === 'rule');
  if (rule === undefined) return '?';
  return ts.isPropertyAssignment(rule) ? idOf(rule.initializer) : null;
}

function idOf(node: ts.Node | undefined): string {
  if (node === undefined) return '?';
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '?';
  return node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('');
}
