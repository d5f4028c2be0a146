/** What happened to an entry, step by step. */
Component({
  properties: {
    /** Of { key, when, label, reason, tone: wait | good | bad }. */
    lines: { type: Array, value: [] as object[] },
  },
});
