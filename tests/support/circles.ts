import { dirname, join, posix } from 'node:path';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Who points at whom: files at files, or folders at folders. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The imports between files of a tree, types and values alike.
 * @param root folder of the tree.
 * @param files paths in it; what they import from elsewhere does not count.
 */
export function importsOf(root: string, files: readonly string[]): Graph {
  const known = new Set(files);
  return new Map(files.map((file) => [file, importedBy(root, file, known)]));
}

function importedBy(root: string, file: string, known: ReadonlySet<string>): Set<string> {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  const found = importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => posix.join(posix.dirname(file), fileName))
    .flatMap(
      (path) => [`${path}.ts`, `${path}/index.ts`, path].find((one) => known.has(one)) ?? [],
    );
  return new Set(found);
}

/**
 * The same imports between the folders that stand side by side in a folder, for every folder: a folder and
 * what is inside it are one.
 */
export function betweenFolders(imports: Graph): Map<string, Graph> {
  const graphs = new Map<string, Map<string, Set<string>>>();
  for (const [from, targets] of imports) {
    for (const to of targets) {
      const parted = partingOf(dirname(from).split('/'), dirname(to).split('/'));
      if (parted === null) continue;
      const graph = graphs.get(parted.parent) ?? new Map<string, Set<string>>();
      graphs.set(parted.parent, graph);
      graph.set(parted.from, (graph.get(parted.from) ?? new Set()).add(parted.to));
    }
  }
  return graphs;
}

/** Where two paths part, and the folders that they part into; null where one is inside the other. */
function partingOf(from: readonly string[], to: readonly string[]) {
  const at = from.findIndex((name, index) => name !== to[index]);
  if (at < 0 || at >= to.length) return null;
  const until = (path: readonly string[], end: number) => path.slice(0, end).join('/');
  return { parent: until(from, at), from: until(from, at + 1), to: until(to, at + 1) };
}

/** Everything that can be left and come back to, as sorted lists of who is in it together (Tarjan). */
export function circlesIn(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    let low = order.size;
    order.set(node, low);
    const own = low;
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (next === node) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    lowest.set(node, low);
    if (low === own) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles.sort();
}
