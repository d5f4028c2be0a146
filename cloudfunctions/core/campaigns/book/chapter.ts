import type { Item } from './item';

/** Some sentences of the rule book. */
export interface Chapter<Part> {
  title: string;
  /** Where it stands in reading order; chapters of one title that follow each other are one section. */
  order: number;
  items: (campaign: Part) => Item[];
}
