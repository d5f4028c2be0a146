const BETWEEN = ' ';

/**
 * Leaves of a block as one text: a list of 512 costs a database call many times as much.
 * @param leaves hexadecimal.
 */
export const leavesText = (leaves: readonly string[]): string => leaves.join(BETWEEN);

/** The leaves of such a text, in their order. */
export const leavesIn = ({ leaves }: { leaves: string }): string[] => leaves.split(BETWEEN);
