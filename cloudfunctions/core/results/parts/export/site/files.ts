import { someAtATime } from '../../../../ground/some-at-a-time';
import type { CampaignView } from '../../../../../../miniprogram/shared/campaign/view';
import type { ResultsView, WinnerCard } from '../../../../../../miniprogram/shared/contract';
import { note } from '../../../../ground/log';
import { readFile } from '../../../../files/stores/files';
import type { Files } from '../zip';
import { indexPage, workPage, type Shown } from './pages';
import { STYLE } from './style';

/** Pictures fetched at a time. */
const ABREAST = 4;
/** A picture larger than this is none for a list of many, bytes. */
const MOST_BYTES = 3 * 1024 * 1024;

/** Every file of the winners' pages by path; a picture that cannot be had is left out. */
export async function siteFiles(campaign: CampaignView, results: ResultsView): Promise<Files> {
  const works = worksOf(results);
  const files: Files = new Map();
  const shown = new Map<string, Shown>();
  const add = async ({ entry, winner }: (typeof works)[number]): Promise<void> => {
    const name = String(winner.number ?? entry);
    const picture = await pictureOf(winner);
    const image = picture === null ? null : `images/${name}.${picture.extension}`;
    if (image !== null && picture !== null) files.set(image, picture.bytes);
    shown.set(entry, { page: `works/${name}.html`, image });
  };
  await someAtATime(works, add, ABREAST);
  files.set('style.css', STYLE);
  files.set('index.html', indexPage(campaign, results, shown));
  for (const { entry, winner, awards } of works) {
    const place = shown.get(entry);
    if (place !== undefined) files.set(place.page, workPage(campaign, winner, place, awards));
  }
  return files;
}

/** Every work once, with the names of all it won. */
function worksOf({ awards }: ResultsView) {
  const works = new Map<string, { entry: string; winner: WinnerCard; awards: string[] }>();
  for (const { name, winners } of awards)
    for (const winner of winners) {
      const { entry } = winner;
      if (entry === null) continue;
      const known = works.get(entry);
      if (known === undefined) works.set(entry, { entry, winner, awards: [name] });
      else known.awards.push(name);
    }
  return [...works.values()];
}

/** The preview; where a phone made none, the picture itself unless it is too large. */
async function pictureOf({
  preview,
  media,
  kind,
}: WinnerCard): Promise<{ bytes: Buffer; extension: string } | null> {
  const file = preview ?? (kind === 'image' ? media : null);
  if (file === null) return null;
  try {
    const bytes = await readFile(file);
    if (bytes.length > MOST_BYTES) return null;
    return { bytes, extension: /\.png$/u.test(file) ? 'png' : 'jpg' };
  } catch (error) {
    note('site.picture', { why: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
