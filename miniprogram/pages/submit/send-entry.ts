import type { CampaignView } from '../../shared/campaign/view';
import type { MyEntry, Output } from '../../shared/contract/index';
import { fieldsFor } from '../../shared/campaign/fields';
import { tidyAnswers } from '../../shared/campaign/form';
import { call } from '../../services/call';
import { emptyDraft, workOf, type Draft } from '../../state/draft';
import { dropContent, saveDraft } from '../../services/draft-store';
import { rememberSent } from '../../services/sent-answers';
import { sendWork, type SendEvents, type Sending } from '../../services/send-work';
import { authorAnswers } from '../../state/author-answers';
import { declared } from '../../state/declared';
import { settled, type CompleteDraft } from './submit.state';

/** Uploads what is not yet in the cloud and hands the entry in. @param acknowledged rules of the warnings that were read. */
export function sendEntry(
  { theme, consent, kind, content, answers, declaring }: CompleteDraft,
  campaign: CampaignView,
  acknowledged: readonly string[],
  events: SendEvents,
): Sending<Output<'entry.submit'>> {
  const said = {
    theme,
    consent,
    answers: tidyAnswers({ form: fieldsFor(campaign, 'author') }, answers),
    declared: declared(campaign, declaring),
    acknowledged: [...acknowledged],
  };
  return sendWork(
    { kind, content },
    {
      requestTicket: (input) => call('upload.ticket', input),
      handIn: (sent) => call('entry.submit', { ...sent, ...said }),
    },
    events,
  );
}

/** Remembers what was sent and gives the draft that the next submission starts with: works of other kinds stay in it. */
export function tidyUp(draft: Draft, campaign: CampaignView, entry: MyEntry): Draft {
  rememberSent(campaign.id, entry.id, draft.answers);
  const work = workOf(draft, campaign);
  if (work !== null) dropContent(work.content);
  const others = Object.entries(draft.contents).filter(([kind]) => kind !== work?.kind.id);
  const next = {
    ...emptyDraft(),
    contents: Object.fromEntries(others),
    answers: authorAnswers(draft.answers),
  };
  saveDraft(campaign.id, next);
  return settled(next, campaign);
}
