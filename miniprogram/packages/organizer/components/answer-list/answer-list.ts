/** A form's answers, personal ones in part. Event `ask` when somebody wants to see them in full. */
Component({
  properties: {
    /** Of AnswerView. */
    answers: { type: Array, value: [] as object[] },
    /** Something is shown in part only. */
    masked: Boolean,
    /** They were read in full on this page. */
    read: Boolean,
    /** Whose answers, for people who listen. */
    whose: String,
  },
  methods: {
    ask() {
      this.triggerEvent('ask');
    },
  },
});
