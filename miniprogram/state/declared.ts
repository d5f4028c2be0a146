import type { CampaignView } from '../shared/campaign/view';
import type { Declared } from '../shared/contract/index';
import type { FieldFault } from '../shared/reply';
import { checkDeclared } from '../shared/works/declared';
import { sourceLine } from './kind-words';
import { bag, text } from './stored';

/** What the author declares, as it is typed and ticked. */
export interface Declaring {
  borrowed: string;
  madeIn: string;
  own: boolean;
}

export const nothingDeclared = (): Declaring => ({ borrowed: '', madeIn: '', own: false });

export function restoreDeclaring(stored: unknown): Declaring {
  const from = bag(stored);
  return {
    borrowed: text(from.borrowed) ?? '',
    madeIn: text(from.madeIn) ?? '',
    own: from.own === true,
  };
}

/** As it is sent; what cannot be read as a number is null, which is refused where one is asked. */
export function declared(
  { content }: Pick<CampaignView, 'content'>,
  { borrowed, madeIn, own }: Declaring,
): Declared {
  const percent = borrowed.trim();
  return {
    borrowedPercent:
      content.borrowed !== null && /^\d{1,3}(?:\.\d+)?$/.test(percent) ? Number(percent) : null,
    madeIn: content.dated === null || madeIn === '' ? null : madeIn,
    unpublished: content.original !== null && own,
  };
}

/** What of the declarations is missing or wrong, at path `declared.<name>`. */
export const declaredFaults = (campaign: CampaignView, declaring: Declaring): FieldFault[] =>
  checkDeclared(campaign.content, declared(campaign, declaring));

/** What is asked, and what was answered so far; null for what is not asked. */
export interface DeclareView {
  borrowed: { value: string; hint: string } | null;
  madeIn: { value: string; words: string; from: string; to: string; hint: string } | null;
  own: { value: boolean; words: string; hint: string } | null;
}

/** @returns null where the campaign asks for no declaration. */
export function declareView(
  { content }: Pick<CampaignView, 'content'>,
  { borrowed, madeIn, own }: Declaring,
): DeclareView | null {
  const { borrowed: share, dated, original } = content;
  if (share === null && dated === null && original === null) return null;
  return {
    borrowed:
      share === null
        ? null
        : {
            value: borrowed,
            hint: `不超过 ${String(share.maxPercent)}%。依据：${sourceLine(share.source)}`,
          },
    madeIn:
      dated === null
        ? null
        : {
            value: madeIn,
            words: madeIn === '' ? '' : monthWords(madeIn),
            from: dated.from,
            to: dated.to,
            hint: `${monthWords(dated.from)}至${monthWords(dated.to)}。依据：${sourceLine(dated.source)}`,
          },
    own:
      original === null
        ? null
        : {
            value: own,
            words: original.unpublished ? '作品是作者原创，没有在任何地方发表过' : '作品是作者原创',
            hint: `依据：${sourceLine(original.source)}`,
          },
  };
}

const monthWords = (month: string): string =>
  `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;
