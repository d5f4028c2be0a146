import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

export interface Place {
  file: string;
  /** Both from 1. */
  line: number;
  column: number;
}

interface Node {
  source: ts.SourceFile;
  node: ts.Node;
}

type Key = string | number;

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

/** The initial value of a constant declared at the top of a file. */
function constantOf(source: ts.SourceFile, name: string): ts.Expression | undefined {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: declared, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(declared) && declared.text === name) return initializer;
    }
  }
  return undefined;
}

/** Follows a name to its constant, through one relative import if need be. */
function resolve({ source }: Node, name: string): Node | undefined {
  const own = constantOf(source, name);
  if (own) return { source, node: own };
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const specifier = bindings.elements.find((element) => element.name.text === name);
    if (!specifier || !statement.moduleSpecifier.text.startsWith('.')) continue;
    const base = path.resolve(path.dirname(source.fileName), statement.moduleSpecifier.text);
    const file = [`${base}.ts`, path.join(base, 'index.ts')].find((one) => fs.existsSync(one));
    if (!file) return undefined;
    const imported = parse(file);
    const node = constantOf(imported, (specifier.propertyName ?? specifier.name).text);
    return node ? { source: imported, node } : undefined;
  }
  return undefined;
}

/** The literal behind names, casts and parentheses; whatever stands there when there is none. */
function literalOf(here: Node): Node {
  const { node, source } = here;
  if (
    ts.isSatisfiesExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isParenthesizedExpression(node)
  ) {
    return literalOf({ source, node: node.expression });
  }
  if (ts.isShorthandPropertyAssignment(node) || ts.isIdentifier(node)) {
    const name = ts.isIdentifier(node) ? node.text : node.name.text;
    const found = resolve(here, name);
    return found ? literalOf(found) : here;
  }
  return here;
}

const nameOf = (property: ts.ObjectLiteralElementLike): string | undefined =>
  property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
    ? property.name.text
    : undefined;

function propertyOf(object: Node, key: Key): Node | undefined {
  if (!ts.isObjectLiteralExpression(object.node)) return undefined;
  // A later property wins, as it does when the file runs.
  for (const property of [...object.node.properties].reverse()) {
    if (nameOf(property) === String(key)) return { source: object.source, node: property };
    if (!ts.isSpreadAssignment(property)) continue;
    const found = propertyOf(literalOf({ source: object.source, node: property.expression }), key);
    if (found) return found;
  }
  return undefined;
}

function stepTo(literal: Node, key: Key): Node | undefined {
  if (!ts.isArrayLiteralExpression(literal.node)) return propertyOf(literal, key);
  const { elements } = literal.node;
  // Behind a spread the index in the file is not the index in the list.
  if (elements.slice(0, Number(key) + 1).some((element) => ts.isSpreadElement(element)))
    return undefined;
  const node = elements[Number(key)];
  return node && { source: literal.source, node };
}

const valueOf = (here: Node): Node =>
  ts.isPropertyAssignment(here.node) ? { ...here, node: here.node.initializer } : here;

function placeOf({ source, node }: Node): Place {
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { file: source.fileName, line: line + 1, column: character + 1 };
}

/**
 * Finds where a decision stands in a campaign file, or where it should stand.
 * @param file the file that exports `campaign`.
 * @param keys path of the decision.
 * @returns the place of the decision, else of the innermost thing around it that the file spells out.
 */
export function locate(file: string, keys: readonly Key[]): Place {
  const source = parse(file);
  const start = constantOf(source, 'campaign');
  let literal = literalOf({ source, node: start ?? source });
  let here = literal;
  for (const key of keys) {
    const next = stepTo(literal, key);
    if (!next) return placeOf(literal);
    here = next;
    literal = literalOf(valueOf(next));
  }
  return placeOf(here);
}
