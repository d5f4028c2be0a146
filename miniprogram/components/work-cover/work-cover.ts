/** What stands for a work in a list, as large as its place: a picture, the beginning of a text, or an icon. */
Component({
  properties: {
    /** A CoverView. */
    cover: { type: Object, value: null as unknown as object },
    title: { type: String, value: '' },
    /** In a line of a list, where a text has room for a few characters only. */
    small: Boolean,
    /** Loaded at once, as what is seen first. */
    eager: Boolean,
  },
});
