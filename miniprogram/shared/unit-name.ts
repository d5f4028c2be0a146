/**
 * What is left of a unit's name when it is compared: wide and narrow forms are alike, blanks do not count.
 * @param name as somebody typed it.
 */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');
