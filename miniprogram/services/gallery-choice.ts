let chosen: string | null = null;

/** Asks the gallery tab to show one theme: a tab cannot be given parameters. */
export function chooseGalleryTheme(theme: string): void {
  chosen = theme;
}

/** @returns the theme that was asked for, once; null when none was. */
export function takeGalleryTheme(): string | null {
  const theme = chosen;
  chosen = null;
  return theme;
}
