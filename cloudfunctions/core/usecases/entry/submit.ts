import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { tidyAnswers } from '../../../../miniprogram/shared/rules/form';
import { maySubmit } from '../../../../miniprogram/shared/rules/submission';
import { ActionFault, invalid, notFound, refused } from '../../runtime/fault';
import type { Context } from '../../runtime/table';
import { findEntry, insertEntry, type Entry } from '../../stores/entries';
import { saveForm } from '../../stores/entry-forms';
import { pathOf, removeFiles } from '../../stores/files';
import { findTicket, type Ticket } from '../../stores/tickets';
import { checkSubmission } from './check-form';
import { refuseDuplicate, type KeptMedia, keepMedia } from './keep-media';
import { myEntryOf } from './my-entry';
import { fileMissing, ticketExpired } from './refusals';

const id = z.string().check(z.maxLength(64));
const file = z.string().check(z.maxLength(400));

export const submitInput = z.strictObject({
  ticket: id,
  file,
  preview: z.nullable(file),
  theme: id,
  answers: z.record(id, z.string().check(z.maxLength(5000))),
  consent: id,
});

/** Takes a work in: proves the file, keeps a copy nobody can change, writes the form, then the entry. */
export async function submit(
  context: Context<'citizen'>,
  input: Input<'entry.submit'>,
): Promise<Output<'entry.submit'>> {
  const { actor, campaign, now } = context;
  const faults = checkSubmission(campaign, input);
  if (faults.length > 0) throw invalid(faults);

  const [ticket, earlier] = await Promise.all([findTicket(input.ticket), findEntry(input.ticket)]);
  if (ticket === null || ticket.owner !== actor.openid || ticket.campaign !== campaign.id)
    throw notFound('这张上传凭证');
  // The same submission again, after its answer was lost on the way.
  if (earlier !== null) return { entry: myEntryOf(earlier, null) };

  const decision = maySubmit(campaign, now);
  if (!decision.allowed) throw refused(decision);
  if (now > ticket.expiresAt) throw refused(ticketExpired(campaign, ticket, now));
  if (pathOf(input.file) !== ticket.filePath) throw refused(fileMissing(campaign));

  const preview = pathOf(input.preview ?? '') === ticket.previewPath ? input.preview : null;
  try {
    const kept = await keepMedia(campaign, ticket, input.file, preview);
    const entry = await write(context, input, ticket, kept);
    await removeFiles(preview === null ? [input.file] : [input.file, preview]);
    return { entry: myEntryOf(entry, null) };
  } catch (error) {
    // The same submission, sent at the same time, may have got through and tidied the file away.
    const entry = error instanceof ActionFault ? await findEntry(ticket._id) : null;
    if (entry === null) throw error;
    return { entry: myEntryOf(entry, null) };
  }
}

async function write(
  { actor, campaign, now }: Context<'citizen'>,
  { theme, answers: typed, consent }: Input<'entry.submit'>,
  ticket: Ticket,
  { media, fileKey }: KeptMedia,
): Promise<Entry> {
  const answers = tidyAnswers(campaign, typed);
  const entry: Entry = {
    _id: ticket._id,
    campaign: campaign.id,
    owner: actor.openid,
    channel: 'author',
    uploadedFor: null,
    belongsTo: null,
    theme,
    kind: ticket.kind,
    title: answers['title'] ?? '',
    intro: answers['intro'] ?? '',
    unit: answers['unit'] ?? '',
    state: 'submitted',
    revision: 0,
    submittedAt: now,
    media,
    fileKey,
    edition: null,
    number: null,
    history: [{ at: now, state: 'submitted', reason: null, edition: null }],
    consent: { version: consent, at: now },
  };
  await saveForm({ _id: entry._id, campaign: campaign.id, answers });
  if ((await insertEntry(entry)).inserted) return entry;

  // Somebody was faster with the same ticket or the same file; this copy is not needed.
  await removeFiles(media.preview === null ? [media.file] : [media.file, media.preview]);
  const standing = await findEntry(entry._id);
  if (standing !== null) return standing;
  await refuseDuplicate(campaign, fileKey);
  throw new Error('An entry could neither be written nor found');
}
