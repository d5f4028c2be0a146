/** Longer than a frame, for a tab in the background, where frames do not come at all. */
const HIDDEN_TAB_MS = 50;

/** Calls back once what has been set is on the screen. */
export function afterRender(callback: () => void): void {
  let called = false;
  const once = (): void => {
    if (called) return;
    called = true;
    callback();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, HIDDEN_TAB_MS);
}
