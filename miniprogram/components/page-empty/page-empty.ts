/** Nothing here yet, and what to do next. `act` fires when the proposed action is tapped. */
Component({
  properties: {
    icon: { type: String, value: 'photo-o' },
    title: String,
    remedy: String,
    /** Words on the button; empty for no button. */
    action: String,
  },
  methods: {
    act() {
      this.triggerEvent('act');
    },
  },
});
