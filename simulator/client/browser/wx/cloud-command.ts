/** Query commands of wx.cloud.database().command and what MongoDB calls them. */
const OPERATORS = {
  eq: '$eq',
  neq: '$ne',
  gt: '$gt',
  gte: '$gte',
  lt: '$lt',
  lte: '$lte',
  in: '$in',
  nin: '$nin',
  exists: '$exists',
  size: '$size',
  mod: '$mod',
  all: '$all',
  elemMatch: '$elemMatch',
  not: '$not',
} as const;

type Name = keyof typeof OPERATORS;
type Condition = Record<string, unknown>;

/** A condition on one field, which `.and(…)` joins with another: `_.gt(3).and(_.lt(9))`. */
class FieldCommand {
  constructor(readonly $condition: Condition) {}

  and(other: FieldCommand): FieldCommand {
    return new FieldCommand({ ...this.$condition, ...other.$condition });
  }
}

const fieldCommands = Object.fromEntries(
  Object.entries(OPERATORS).map(([name, operator]) => [
    name,
    (operand: unknown) => new FieldCommand({ [operator]: plain(operand) }),
  ]),
) as Record<Name, (operand: unknown) => FieldCommand>;

/** Joins whole conditions: `_.or([{ a: 1 }, { b: 2 }])`. */
const join =
  (operator: string) =>
  (...conditions: unknown[]) => ({
    [operator]: plain(
      conditions.length === 1 && Array.isArray(conditions[0]) ? conditions[0] : conditions,
    ),
  });

export const queryCommands = {
  ...fieldCommands,
  and: join('$and'),
  or: join('$or'),
  nor: join('$nor'),
};

/** A condition as plain JSON that MongoDB understands. */
export function plain(value: unknown): unknown {
  if (value instanceof FieldCommand) return value.$condition;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
