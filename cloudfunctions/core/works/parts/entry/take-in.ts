import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input } from '../../../../../miniprogram/shared/contract';
import { fieldsFor } from '../../../../../miniprogram/shared/campaign/fields';
import { tidyAnswers } from '../../../../../miniprogram/shared/campaign/form';
import {
  checkPieceWords,
  mayLinkPieces,
  tidyPiece,
} from '../../../../../miniprogram/shared/files/pieces';
import {
  authorFlags,
  type WordedPiece,
} from '../../../../../miniprogram/shared/works/shows-author';
import { ActionFault, invalid, notFound, refused } from '../../../ground/fault';
import { findEntry, type Entry } from '../../stores/entries';
import { saveForm } from '../../stores/entry-forms';
import { FileChanged, removeFiles } from '../../../files/stores/files';
import { kindOf } from '../../../files/parts/upload/kind-of';
import { findTicket, type Ticket } from '../../../files/stores/tickets';
import { beginCheck } from '../../../files/parts/check/begin';
import { entryWords } from '../checked/entry';
import { keepPieces } from '../piece/keep';
import { checkSubmission } from './check-form';
import { judgeWork } from './judge-work';
import { keepMedia } from './keep-media';
import { provePieces, type ProvenPiece } from './prove-pieces';
import { fileChanged, ticketExpired, ticketUsed } from './refusals';
import { assertSeats, seatEntry } from './seat-entry';
import type { Sender } from './sender';
import { newEntry, newPieces, type Taken } from './write-entry';

type Submission = Input<'entry.submit'>;

/** When and where a work is sent in. */
interface Place {
  campaign: CampaignView;
  /** ms. */
  now: number;
}

/** Takes a work in: proves its pieces, keeps copies of files that nobody can change, writes the form, then the entry. */
export async function takeIn(place: Place, sender: Sender, sent: Submission): Promise<Entry> {
  const { campaign, now } = place;
  const input = { ...sent, pieces: sent.pieces.map(tidyPiece) };
  const faults = checkSubmission(campaign, sender.channel, input, now);
  if (faults.length > 0) throw invalid(faults);

  const [ticket, earlier] = await Promise.all([findTicket(input.ticket), findEntry(input.ticket)]);
  if (ticket === null || ticket.owner !== sender.openid || ticket.campaign !== campaign.id)
    throw notFound('这张上传凭证');
  // The same submission again, after its answer was lost on the way.
  if (earlier !== null) return earlier;

  const decision = sender.may();
  if (!decision.allowed) throw refused(decision);
  if (now > ticket.expiresAt) throw refused(ticketExpired(campaign, ticket, now));
  const kind = kindOf(campaign, ticket.kind);
  const linked = mayLinkPieces(kind, input.pieces);
  if (!linked.allowed) throw refused(linked);
  const wrong = checkPieceWords(kind, input.pieces);
  if (wrong.length > 0) throw invalid(wrong);
  try {
    return await keep(place, sender, input, kind, ticket);
  } catch (error) {
    // The same submission, sent at the same time, may have got through and tidied the files away.
    const refusal = error instanceof FileChanged ? refused(fileChanged(campaign)) : error;
    const entry = refusal instanceof ActionFault ? await findEntry(ticket._id) : null;
    if (entry === null) throw refusal;
    return entry;
  }
}

async function keep(
  { campaign, now }: Place,
  sender: Sender,
  input: Submission,
  kind: KindView,
  ticket: Ticket,
): Promise<Entry> {
  const { openid: owner, channel } = sender;
  const work = { owner, channel, kind: kind.id, theme: input.theme };
  await assertSeats(campaign, work, input.answers);
  const proven = await provePieces(campaign, kind, ticket, input.pieces);
  const limits = judgeWork(kind, proven, input.acknowledged);
  const answers = tidyAnswers({ form: fieldsFor(campaign, sender.channel) }, input.answers);
  const shown = authorFlags(campaign, sender.channel, answers, proven.map(wordsOf));
  const judged = { ...limits, flags: [...limits.flags, ...shown] };
  const kept = await keepMedia(campaign, proven, sender.fileOwner);
  const belongsTo = await sender.belongsTo(answers);
  const entry = await write({
    ...{ campaign, kind, now, sender, input, answers, belongsTo, proven, judged, kept },
  });
  await removeFiles(proven.flatMap(uploadsOf));
  return entry;
}

const wordsOf = ({ sent, text }: ProvenPiece): WordedPiece => ({
  text,
  caption: sent.carrier === 'typed' ? '' : sent.caption,
});

const uploadsOf = ({ file }: ProvenPiece): string[] =>
  file === null ? [] : [file.file, ...(file.preview === null ? [] : [file.preview])];

async function write(taken: Taken): Promise<Entry> {
  const { campaign, now, answers } = taken;
  const entry = newEntry(taken);
  const { _id, owner } = entry;
  await saveForm({ _id, campaign: campaign.id, owner, answers: { ...answers } });
  await beginCheck(entryWords(entry), now);
  if (!(await keepPieces(newPieces(entry, taken)))) throw refused(ticketUsed(campaign));
  return seatEntry(campaign, entry, answers);
}
