/**
 * WXS is almost JavaScript. Three differences matter here: `x.constructor` is a name and not a function, a pattern given to
 * `getRegExp` needs no doubled backslashes, and modules are named with their extension.
 */
export function wxsToScript(source: string): string {
  return source
    .replace(
      /getRegExp\(\s*(['"])((?:\\.|(?!\1).)*)\1/g,
      (_whole, quote: string, pattern: string) => {
        return `getRegExp(${quote}${pattern.replace(/\\(?=[^\\'"])/g, '\\\\')}${quote}`;
      },
    )
    .replace(/\.constructor\b/g, '?.constructor?.name')
    .replace(/(require\(\s*['"][^'"]+)\.wxs(['"])/g, '$1$2');
}

/** Names of the modules a WXS source requires. */
export function wxsRequires(source: string): string[] {
  return [...source.matchAll(/require\(\s*['"]([^'"]+)['"]/g)].flatMap((match) =>
    match[1] === undefined ? [] : [match[1]],
  );
}
