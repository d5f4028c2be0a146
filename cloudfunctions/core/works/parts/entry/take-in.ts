import * as z from 'zod/mini';
import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input, UnitRef } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import { tidyAnswers } from '../../../../../miniprogram/shared/campaign/form';
import { wayInOf } from '../../../../../miniprogram/shared/works/first-review';
import type { Channel } from '../../../../../miniprogram/shared/vocabulary';
import { ActionFault, invalid, notFound, refused } from '../../../ground/fault';
import { findEntry, insertEntry, type Entry } from '../../stores/entries';
import { saveForm } from '../../stores/entry-forms';
import { pieceId, type Piece } from '../../stores/pieces';
import { pathOf, removeFiles } from '../../../files/stores/files';
import { kindOf } from '../../../files/parts/upload/kind-of';
import { findTicket, type Ticket } from '../../../files/stores/tickets';
import { beginCheck } from '../../../files/parts/check/begin';
import { entryWords } from '../checked/entry';
import { keepPieces } from '../piece/keep';
import { checkSubmission } from './check-form';
import { refuseDuplicate, type KeptMedia, keepMedia } from './keep-media';
import { fileMissing, ticketExpired, ticketUsed } from './refusals';

const id = z.string().check(z.maxLength(64));
const file = z.string().check(z.maxLength(400));

export const submissionInput = z.strictObject({
  ticket: id,
  file,
  preview: z.nullable(file),
  theme: id,
  answers: z.record(id, z.string().check(z.maxLength(5000))),
  consent: id,
});
type Submission = Input<'entry.submit'>;

/** Who sends a work in, and on whose account. */
export interface Sender {
  openid: string;
  channel: Channel;
  /** Level of the unit whose contact sends it; null for the author's own. */
  level: string | null;
  /** Id of the unit whose contact sends it; null for the author's own. */
  uploadedFor: string | null;
  /** Who may send the same file only once. */
  fileOwner: string;
  /** Whether works are taken now; asked only of a work that is not there yet. */
  may: () => Decision;
  /** The unit that the work belongs to, by the author's answers. */
  belongsTo: (answers: Readonly<Record<string, string>>) => Promise<UnitRef | null>;
}

/** When and where a work is sent in. */
interface Place {
  campaign: CampaignView;
  /** ms. */
  now: number;
}

/** Takes a work in: proves the file, keeps a copy nobody can change, writes the form, then the entry. */
export async function takeIn(place: Place, sender: Sender, input: Submission): Promise<Entry> {
  const { campaign, now } = place;
  const faults = checkSubmission(campaign, input, now);
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
  if (pathOf(input.file) !== ticket.filePath) throw refused(fileMissing(campaign));

  const preview = pathOf(input.preview ?? '') === ticket.previewPath ? input.preview : null;
  try {
    const sent = { file: input.file, preview, fileOwner: sender.fileOwner };
    const kept = await keepMedia(campaign, kind, ticket, sent);
    const entry = await write(place, sender, input, kind, ticket, kept);
    await removeFiles(preview === null ? [input.file] : [input.file, preview]);
    return entry;
  } catch (error) {
    // The same submission, sent at the same time, may have got through and tidied the file away.
    const entry = error instanceof ActionFault ? await findEntry(ticket._id) : null;
    if (entry === null) throw error;
    return entry;
  }
}

async function write(
  { campaign, now }: Place,
  sender: Sender,
  { theme, answers: typed, consent }: Submission,
  kind: KindView,
  ticket: Ticket,
  { file, fileKey }: KeptMedia,
): Promise<Entry> {
  const answers = tidyAnswers(campaign, typed);
  const entry: Entry = {
    _id: ticket._id,
    campaign: campaign.id,
    owner: sender.openid,
    channel: sender.channel,
    way: wayInOf(campaign, sender)?.id ?? '',
    uploadedFor: sender.uploadedFor,
    belongsTo: await sender.belongsTo(answers),
    theme,
    kind: kind.id,
    form: kind.form,
    title: answers['title'] ?? '',
    intro: answers['intro'] ?? '',
    unit: answers['unit'] ?? '',
    state: 'submitted',
    revision: 0,
    submittedAt: now,
    pieces: 1,
    fileKeys: [fileKey ?? ticket._id],
    edition: null,
    number: null,
    history: [{ at: now, state: 'submitted', reason: null, edition: null }],
    consent: { version: consent, at: now },
  };
  const piece = filePiece(entry, file);
  await saveForm({ _id: entry._id, campaign: campaign.id, owner: sender.openid, answers });
  await beginCheck(entryWords(entry), now);
  if (!(await keepPieces([piece]))) throw refused(ticketUsed(campaign));
  if ((await insertEntry(entry)).inserted) return entry;

  // Somebody was faster with the same ticket, or with the same file: then the keeper clears away what is left of this one.
  const standing = await findEntry(entry._id);
  if (standing !== null) return standing;
  await refuseDuplicate(campaign, entry.fileKeys);
  throw new Error('An entry could neither be written nor found');
}

/** The one file that a work is made of, before it was inspected. */
const filePiece = (
  { _id: entry, campaign, owner, kind, form, submittedAt }: Entry,
  file: KeptMedia['file'],
): Piece => ({
  _id: pieceId(entry, 0),
  campaign,
  entry,
  owner,
  at: 0,
  kind,
  form,
  carrier: 'upload',
  caption: '',
  file: {
    ...file,
    shown: null,
    preview: null,
    inspection: {
      state: 'waiting',
      attempts: 0,
      dueAt: submittedAt,
      at: null,
      problem: null,
      lookalikes: 0,
    },
  },
  text: null,
  link: null,
});
