/**
 * What is personal in collections, by name: names, telephone numbers, addresses and whatever else forms ask for, and
 * the names of those who act in office. All of it is sealed; nothing personal stands elsewhere.
 */
export type Personal = Readonly<Record<string, PersonalPart>>;

interface PersonalPart {
  /** Paths of the personal texts, see `turnFields`. */
  fields: readonly string[];
  /** What is left when the time to keep personal data is over; all of it where nothing is said. */
  left?: Left;
}

/** Null is nothing at all. */
export type Left = null | {
  /** Documents with these values stay as they are. */
  spared?: Readonly<Record<string, string>>;
  data: Readonly<Record<string, unknown>>;
};
