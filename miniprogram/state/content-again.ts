import { kindIn } from '../shared/campaign/kinds';
import type { CampaignView } from '../shared/campaign/view';
import type { MyEntry } from '../shared/contract/index';
import { emptyContent, type Content } from './content';
import type { Draft } from './draft';

/** What a work that was sent in was made of, as far as it need not be chosen again: its text, or its link. */
export function workAgain(
  { kind: id, pieces }: Pick<MyEntry, 'kind' | 'pieces'>,
  campaign: Pick<CampaignView, 'kinds'>,
): Pick<Draft, 'kind' | 'contents'> {
  const kind = kindIn(campaign, id);
  const [first] = pieces;
  if (kind === null || first === undefined || first.carrier === 'upload')
    return { kind: kind?.id ?? null, contents: {} };
  const content: Content = {
    ...emptyContent(kind),
    carrier: first.carrier,
    text: first.carrier === 'typed' ? (first.text ?? '') : '',
    link: first.link ?? '',
    linkCaption: first.carrier === 'link' ? first.caption : '',
  };
  return { kind: kind.id, contents: { [kind.id]: content } };
}
