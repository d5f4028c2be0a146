/** The collections that a pipeline joins to its own by `$lookup`, however deep. */
export function foreignCollections(stages: unknown): string[] {
  if (Array.isArray(stages)) return stages.flatMap(foreignCollections);
  if (Object.prototype.toString.call(stages) !== '[object Object]') return [];
  return Object.entries(stages as object).flatMap(([key, value]: [string, unknown]) => {
    const from = key === '$lookup' ? (value as { from?: unknown } | null)?.from : undefined;
    return [...(typeof from === 'string' ? [from] : []), ...foreignCollections(value)];
  });
}
