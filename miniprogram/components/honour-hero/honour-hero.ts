/** Paper flecks that fall over the head; where and when is in the style sheet. */
const FLECKS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The festive head of the results. */
Component({
  properties: { title: String, counts: String, host: String, published: String },
  data: { flecks: FLECKS },
});
