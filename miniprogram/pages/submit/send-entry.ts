import type { CampaignView } from '../../shared/campaign/view';
import type { MyEntry, Output } from '../../shared/contract/index';
import { fieldsFor } from '../../shared/campaign/fields';
import { tidyAnswers } from '../../shared/campaign/form';
import { NOTHING_DECLARED } from '../../shared/works/declared';
import { call } from '../../services/call';
import { emptyDraft, type Draft } from '../../state/draft';
import { dropFiles, saveDraft } from '../../services/draft-store';
import { rememberSent } from '../../services/sent-answers';
import { sendWork, type SendEvents, type Sending } from '../../services/send-work';
import { authorAnswers } from '../../state/author-answers';
import type { CompleteDraft } from './submit.state';

/** Of a work that is one file, without warnings. */
const PLAIN = { declared: NOTHING_DECLARED, acknowledged: [] };

/** Uploads what is not yet in the cloud and hands the entry in. */
export function sendEntry(
  draft: CompleteDraft,
  campaign: CampaignView,
  events: SendEvents,
): Sending<Output<'entry.submit'>> {
  const { theme, consent } = draft;
  const answers = tidyAnswers({ form: fieldsFor(campaign, 'author') }, draft.answers);
  return sendWork(
    draft,
    {
      requestTicket: (input) => call('upload.ticket', input),
      handIn: (sent) => call('entry.submit', { ...sent, ...PLAIN, theme, answers, consent }),
    },
    events,
  );
}

/** Remembers what was sent and gives the draft that the next submission starts with. */
export function tidyUp(draft: Draft, campaign: CampaignView, entry: MyEntry): Draft {
  rememberSent(campaign.id, entry.id, draft.answers);
  if (draft.media !== null) dropFiles(draft.media);
  const next = { ...emptyDraft(), answers: authorAnswers(draft.answers) };
  saveDraft(campaign.id, next);
  return next;
}
