import { kindIn } from '../../shared/campaign/kinds';
import type { CampaignView } from '../../shared/campaign/view';
import type { Fault } from '../../shared/reply';
import { chooseFiles } from '../../services/choose-files';
import { dropContent } from '../../services/draft-store';
import { newRequest } from '../../services/request';
import { onlyFile } from '../../state/content-edit';
import type { Draft } from '../../state/draft';
import { changeWork } from './submit.state';

/** What came of choosing the one file of a work; `draft` is null when it was not taken. */
interface PlainChoice {
  draft: Draft | null;
  fileNote: object | null;
  /** The privacy guide was declined, and can be read. */
  declined: boolean;
}

/** One picture or film, in the place of whatever there was. */
export async function choosePlain(
  draft: Draft,
  campaign: CampaignView,
  id: string,
  onChosen: () => void,
): Promise<PlainChoice | null> {
  const kind = kindIn(campaign, id);
  if (kind === null) return null;
  let next: Draft | null = null;
  let fault: Fault | null = null;
  const wanted = { count: 1, kinds: [kind], place: 'album' } as const;
  const chosen = await chooseFiles(wanted, campaign, {
    onLooking: onChosen,
    onTaken: (taken) => {
      ({ fault } = taken);
      if (fault !== null) return;
      Object.values(draft.contents).forEach(dropContent);
      next = changeWork({ ...draft, contents: {} }, kind, (content) =>
        onlyFile(content, newRequest(), taken.media),
      );
    },
  });
  if (chosen.state === 'cancelled') return null;
  if (chosen.state === 'refused')
    return { draft: null, fileNote: chosen.note, declined: chosen.declined };
  return { draft: next, fileNote: noteOf(fault), declined: false };
}

const noteOf = (fault: Fault | null): object | null =>
  fault === null ? null : (fault.refusal ?? fault);
