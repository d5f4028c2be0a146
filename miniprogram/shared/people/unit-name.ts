import { tidyText } from '../campaign/text';

/**
 * What is left of a unit's name when it is compared: wide and narrow forms are alike, blanks and unseen marks do not count.
 * @param name as somebody typed it.
 */
export const nameKeyOf = (name: string): string =>
  tidyText(name).normalize('NFKC').replace(/\s+/g, '');
