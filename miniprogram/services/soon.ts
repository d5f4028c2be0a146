const SOON_MS = 400;

/** Keeps what is being typed, the newest of it and not at every letter. */
export class Soon {
  private newest: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** Keeps 400 ms after the first word that is not kept yet, however fast the typing goes on: a killed app loses no more. */
  keep(save: () => void): void {
    this.newest = save;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.newest?.();
    }, SOON_MS);
  }

  /** Everything has been kept by other means. */
  kept(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.newest = null;
  }
}
