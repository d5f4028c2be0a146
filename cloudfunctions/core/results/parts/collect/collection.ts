import { dayOf } from '../../../../../miniprogram/shared/calendar';
import type {
  CampaignView,
  PublicationView,
} from '../../../../../miniprogram/shared/campaign/view';
import { batchesOf } from '../../../ground/some-at-a-time';
import type { Piece } from '../../../works/stores/pieces';
import { paragraphsOf } from '../text-docx';
import type { CollectedPiece, CollectedWork, Collection } from './docx';
import { pictureOf } from './picture';
import type { CollectedEntry } from './works';

/** 作品集: what a campaign publishes besides the list of who won; undefined where it publishes none. */
export const collectionOf = ({
  publications,
}: Pick<CampaignView, 'publications'>): PublicationView | undefined =>
  publications.find(({ of }) => of === 'collection');

/** Pictures fetched at a time. */
const ABREAST = 4;

/** The collection as it is printed, with its pictures. @param now ms. */
export async function collection(
  campaign: CampaignView,
  { name }: PublicationView,
  groups: readonly { name: string; works: readonly CollectedEntry[] }[],
  now: number,
): Promise<Collection> {
  const printed: { name: string; works: CollectedWork[] }[] = [];
  for (const group of groups) {
    const works: CollectedWork[] = [];
    for (const work of group.works) works.push(await workOf(campaign, work));
    printed.push({ name: group.name, works });
  }
  const [year = '', month = ''] = dayOf(now).split('-');
  return {
    title: campaign.title,
    subtitle: name,
    host: campaign.host,
    date: `${year}年${String(Number(month))}月`,
    groups: printed,
  };
}

async function workOf(
  campaign: CampaignView,
  { title, by, pieces }: CollectedEntry,
): Promise<CollectedWork> {
  const printed: CollectedPiece[] = [];
  for (const some of batchesOf(pieces, ABREAST))
    printed.push(
      ...(await Promise.all(some.map((piece) => pieceOf(campaign, piece, title)))).flat(),
    );
  return { title, by, pieces: printed };
}

/** A piece as it is printed; what can be had nowhere is left out. */
async function pieceOf(
  { title: campaign }: CampaignView,
  piece: Piece,
  title: string,
): Promise<CollectedPiece[]> {
  const { form, link, text, caption } = piece;
  const alt = `${title} ${caption}`.trim();
  if (link !== null) return [{ kind: 'film', still: null, address: link }];
  if (text !== null) return [{ kind: 'text', paragraphs: paragraphsOf(text) }];
  switch (form) {
    case 'image': {
      const picture = await pictureOf(piece, false, alt);
      return picture === null ? [] : [{ kind: 'pictures', pictures: [{ ...picture, caption }] }];
    }
    case 'video':
    case 'audio':
    case 'h5':
      return [
        {
          kind: 'film',
          still: await pictureOf(piece, true, alt),
          address: `微信小程序“${campaign}”`,
        },
      ];
    case 'text':
      return [];
    default:
      return form satisfies never;
  }
}
