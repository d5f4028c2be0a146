import type { KindView, WorkForm } from '../../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { SentPiece } from '../../../../../miniprogram/shared/contract';
import {
  FORM_OF_FORMAT,
  measureLink,
  measureText,
} from '../../../../../miniprogram/shared/files/measure/facts';
import { judge } from '../../../../../miniprogram/shared/files/measure/judge';
import type { Judgement } from '../../../../../miniprogram/shared/files/measure/judgement';
import { refused } from '../../../ground/fault';
import { pathOf } from '../../../files/stores/files';
import type { Ticket, TicketFile } from '../../../files/stores/tickets';
import { proveFile, type ProvenFile } from './prove-file';
import { fileMissing } from './refusals';

/** What was uploaded for a piece, proven. */
export interface SentFile extends ProvenFile {
  /** Cloud file id, and that of the poster beside it. */
  file: string;
  preview: string | null;
}

/** A piece of a work that was sent in, proven and measured. */
export interface ProvenPiece {
  sent: SentPiece;
  form: WorkForm;
  file: SentFile | null;
  text: string | null;
  judgement: Judgement;
}

/**
 * Proves and measures all that a work is made of, one piece after another.
 * @throws ActionFault REFUSED by the first rule that says no.
 */
export async function provePieces(
  campaign: CampaignView,
  kind: KindView,
  ticket: Ticket,
  pieces: readonly SentPiece[],
): Promise<ProvenPiece[]> {
  const places = new Map(ticket.files.map((place) => [place.filePath, place]));
  const proven: ProvenPiece[] = [];
  for (const sent of pieces) {
    if (sent.carrier === 'upload') {
      const path = pathOf(sent.file) ?? '';
      const place = places.get(path);
      // Each place holds one file of one piece.
      places.delete(path);
      if (place === undefined) throw refused(fileMissing(campaign));
      proven.push(await fileOf(campaign, kind, place, sent));
    } else if (sent.carrier === 'typed') {
      const judgement = judge(kind, measureText(sent.text));
      proven.push({ sent, form: 'text', file: null, text: sent.text, judgement });
    } else {
      const judgement = judge(kind, measureLink(kind.form));
      proven.push({ sent, form: kind.form, file: null, text: null, judgement });
    }
  }
  return proven;
}

async function fileOf(
  campaign: CampaignView,
  kind: KindView,
  place: TicketFile,
  sent: Extract<SentPiece, { carrier: 'upload' }>,
): Promise<ProvenPiece> {
  const proven = await proveFile(campaign, kind, place, sent.file);
  const preview = pathOf(sent.preview ?? '') === place.previewPath ? sent.preview : null;
  const { format, text, judgement } = proven;
  const file = { ...proven, file: sent.file, preview };
  return { sent, form: FORM_OF_FORMAT[format], file, text, judgement };
}
