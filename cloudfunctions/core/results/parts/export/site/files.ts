import { someAtATime } from '../../../../ground/some-at-a-time';
import type { CampaignView } from '../../../../../../miniprogram/shared/campaign/view';
import type {
  PieceView,
  ResultsView,
  WinnerCard,
} from '../../../../../../miniprogram/shared/contract';
import type { Files } from '../zip';
import { indexPage, workPage, type Shown } from './pages';
import { sitePieces } from './pieces';
import { STYLE } from './style';

/** Works gone through at a time; each fetches a few pictures. */
const ABREAST = 2;

/**
 * Every file of the winners' pages by path; a picture that cannot be had is left out.
 * @param pieces of the winners, by entry.
 */
export async function siteFiles(
  campaign: CampaignView,
  results: ResultsView,
  pieces: ReadonlyMap<string, readonly PieceView[]>,
): Promise<Files> {
  const works = worksOf(results);
  const files: Files = new Map();
  const shown = new Map<string, Shown>();
  const add = async ({ entry, winner }: (typeof works)[number]): Promise<void> => {
    const name = String(winner.number ?? entry);
    const own = await sitePieces(pieces.get(entry) ?? [], name, files);
    shown.set(entry, { page: `works/${name}.html`, pieces: own });
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
