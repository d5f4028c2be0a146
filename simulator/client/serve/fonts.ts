import { readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
const WEIGHTS = [400, 500, 700];
/** Mini programs name the phone's own font; where the machine lacks it, Noto stands in. */
const STANDS_FOR = 'PingFang SC';

let sheet: string | undefined;

/** The style sheet of the Chinese font: a hundred subsets, of which a page loads the few it needs. */
export function fontSheet(): string {
  sheet ??= WEIGHTS.map((weight) => readFileSync(path.join(PACKAGE, `${weight}.css`), 'utf8'))
    .join('\n')
    .replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replaceAll('url(./files/', 'url(/fonts/files/')
    .replace(
      /@font-face \{[^}]*\}/g,
      (face) =>
        face +
        face
          .replace("'Noto Sans SC'", `'${STANDS_FOR}'`)
          .replace('src: ', `src: local('${STANDS_FOR}'), `),
    );
  return sheet;
}

export const FONT_FOLDER = PACKAGE;
