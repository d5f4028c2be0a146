import type { CampaignView } from '../../../../../miniprogram/shared/campaign';
import type { ResultsView, WinnerCard } from '../../../../../miniprogram/shared/contract';
import { note } from '../../../runtime/log';
import { readFile } from '../../../stores/files';
import type { Files } from '../zip';
import { indexPage, workPage, type Shown } from './pages';
import { STYLE } from './style';

/** Pictures fetched at a time. */
const ABREAST = 4;

const extensionOf = (file: string): string => (/\.png$/u.test(file) ? 'png' : 'jpg');

/** Every file of the winners' pages by path; a picture that cannot be had is left out. */
export async function siteFiles(campaign: CampaignView, results: ResultsView): Promise<Files> {
  const works = new Map<string, WinnerCard>();
  for (const { winners } of results.awards)
    for (const winner of winners) if (winner.entry !== null) works.set(winner.entry, winner);
  const files: Files = new Map();
  const shown = new Map<string, Shown>();
  const all = [...works];
  for (let start = 0; start < all.length; start += ABREAST)
    await Promise.all(
      all.slice(start, start + ABREAST).map(async ([entry, { number, preview }]) => {
        const name = String(number ?? entry);
        const picture = preview === null ? null : await pictureOf(preview);
        const image = picture === null ? null : `images/${name}.${extensionOf(preview ?? '')}`;
        if (image !== null && picture !== null) files.set(image, picture);
        shown.set(entry, { page: `works/${name}.html`, image });
      }),
    );
  files.set('style.css', STYLE);
  files.set('index.html', indexPage(campaign, results, shown));
  for (const [entry, winner] of works) {
    const place = shown.get(entry);
    if (place === undefined) continue;
    const awards = results.awards.filter(({ winners }) =>
      winners.some((one) => one.entry === entry),
    );
    files.set(
      place.page,
      workPage(
        campaign,
        winner,
        place,
        awards.map(({ name }) => name),
      ),
    );
  }
  return files;
}

async function pictureOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    note('site.picture', { why: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
