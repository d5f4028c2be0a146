import type { Output, SentPiece } from '../../../../miniprogram/shared/contract';
import type { CastPiece } from '../cast/files';
import type { Stage } from '../stage';

/** What somebody has at hand to send in. */
export interface Parcel {
  kind: string;
  pieces: readonly CastPiece[];
  /** Whether a contact sends it for a named author. */
  batch?: boolean;
}

/** What is needed of a parcel once its files are uploaded. */
export interface Brought {
  ticket: string;
  pieces: SentPiece[];
  acknowledged: string[];
  /** Last ms of the ticket. */
  expiresAt: number;
}

/** What a ticket is asked for. */
export const wishFor = ({ kind, pieces }: Parcel) => ({
  kind,
  files: pieces
    .filter(({ carrier }) => carrier === 'upload')
    .map(({ extension, bytes }) => ({ extension, bytes: bytes.length })),
});

/** Gets a ticket and uploads every file to the path it names. */
export async function bring(
  stage: Stage,
  who: string,
  parcel: Parcel,
  now: number,
): Promise<Brought> {
  const action = parcel.batch === true ? 'batch.ticket' : 'upload.ticket';
  const ticket = await stage.do(who, now, action, wishFor(parcel));
  const places = [...ticket.files];
  const pieces: SentPiece[] = [];
  for (const piece of parcel.pieces) pieces.push(await sent(stage, who, piece, places));
  return { ticket: ticket.ticket, pieces, acknowledged: [], expiresAt: ticket.expiresAt };
}

async function sent(
  stage: Stage,
  who: string,
  { carrier, bytes, poster, text, caption }: CastPiece,
  places: Output<'upload.ticket'>['files'],
): Promise<SentPiece> {
  switch (carrier) {
    case 'upload': {
      const place = places.shift();
      if (place === undefined) throw new Error('a ticket with too few places');
      const file = await stage.upload(who, place.filePath, bytes);
      const preview = poster === null ? null : await stage.upload(who, place.previewPath, poster);
      return { carrier, file, preview, caption };
    }
    case 'typed':
      return { carrier, text };
    case 'link':
      return { carrier, link: text, caption };
    default:
      return carrier satisfies never;
  }
}
