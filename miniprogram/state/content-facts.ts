import type { KindView } from '../shared/campaign/kind';
import { countWritten } from '../shared/campaign/text';
import type { CampaignView } from '../shared/campaign/view';
import type { Content } from './content';
import { mediaFacts } from './media-words';

/** What a work is made of, in one line. */
export function contentFacts(
  campaign: Pick<CampaignView, 'kinds'>,
  kind: KindView,
  { carrier, text, link, files }: Content,
): string {
  const [first, second] = files;
  switch (carrier) {
    case 'typed':
      return `${kind.name} · ${String(countWritten(text))} 字`;
    case 'link':
      return `${kind.name} · ${link.trim() === '' ? '链接还没有填' : '链接'}`;
    case 'upload':
      if (first === undefined) return kind.name;
      return second === undefined
        ? mediaFacts(campaign, first.media)
        : `${kind.name} · ${String(files.length)} 张`;
  }
}
