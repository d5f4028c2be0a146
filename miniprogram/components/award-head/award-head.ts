/** The name of an award between two golden lines. */
Component({
  properties: {
    name: String,
    /** How many, and what they get: small print below. */
    note: String,
    /** The highest award is announced louder. */
    crown: Boolean,
  },
});
