import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input, UnitRef } from '../../../../../miniprogram/shared/contract';
import { tidyDeclared } from '../../../../../miniprogram/shared/works/declared';
import { wayInOf } from '../../../../../miniprogram/shared/works/first-review';
import type { Entry } from '../../stores/entries';
import { pieceId, type Piece } from '../../stores/pieces';
import type { JudgedWork } from './judge-work';
import type { KeptFile, KeptMedia } from './keep-media';
import type { ProvenPiece } from './prove-pieces';
import type { Sender } from './sender';

/** All that a work was found to be before it is written. */
export interface Taken {
  campaign: CampaignView;
  kind: KindView;
  /** ms. */
  now: number;
  sender: Sender;
  input: Input<'entry.submit'>;
  answers: Readonly<Record<string, string>>;
  belongsTo: UnitRef | null;
  proven: readonly ProvenPiece[];
  judged: JudgedWork;
  kept: KeptMedia;
}

/** A work as it begins. */
export const newEntry = (taken: Taken): Entry => ({
  _id: taken.input.ticket,
  campaign: taken.campaign.id,
  owner: taken.sender.openid,
  channel: taken.sender.channel,
  way: wayInOf(taken.campaign, taken.sender)?.id ?? '',
  uploadedFor: taken.sender.uploadedFor,
  belongsTo: taken.belongsTo,
  theme: taken.input.theme,
  kind: taken.kind.id,
  form: taken.kind.form,
  title: taken.answers['title'] ?? '',
  intro: taken.answers['intro'] ?? '',
  unit: taken.answers['unit'] ?? '',
  state: 'submitted',
  revision: 0,
  submittedAt: taken.now,
  pieces: taken.proven.length,
  ...taken.judged,
  declared: tidyDeclared(taken.campaign.content, taken.input.declared),
  fileKeys: taken.kept.fileKeys.length === 0 ? [taken.input.ticket] : taken.kept.fileKeys,
  edition: null,
  number: null,
  history: [{ at: taken.now, state: 'submitted', reason: null, edition: null }],
  consent: { version: taken.input.consent, at: taken.now },
});

/** What it is made of, before any file was inspected. */
export const newPieces = (entry: Entry, { proven, kept }: Taken): Piece[] =>
  proven.map(({ sent, form, text }, at) => {
    const file = kept.files[at] ?? null;
    return {
      _id: pieceId(entry._id, at),
      campaign: entry.campaign,
      entry: entry._id,
      owner: entry.owner,
      at,
      kind: entry.kind,
      form,
      carrier: sent.carrier,
      caption: sent.carrier === 'typed' ? '' : sent.caption,
      file: file === null ? null : fileBefore(file, form, entry.submittedAt),
      text,
      link: sent.carrier === 'link' ? sent.link : null,
    };
  });

/** A document was read whole when it was taken in: nothing of it is drawn anew. */
const fileBefore = (
  file: KeptFile,
  form: Piece['form'],
  submittedAt: number,
): NonNullable<Piece['file']> => ({
  ...file,
  shown: null,
  preview: null,
  inspection: {
    state: form === 'text' ? 'passed' : 'waiting',
    attempts: 0,
    dueAt: submittedAt,
    at: null,
    problem: null,
    lookalikes: 0,
  },
});
