import { CAMPAIGN, type TestCloud } from './cloud';

/** What a test may choose of a piece; the file is a picture unless it says otherwise. */
interface PieceOptions {
  entry: string;
  owner?: string;
  form?: string;
  shown?: string | null;
  preview?: string | null;
  at?: number;
}

/** The one piece of a work, its file as the inspection of a sound one leaves it. */
export const aPiece = (options: PieceOptions): Record<string, unknown> => {
  const { entry, owner = `author-${entry}`, form = 'image', at = 0 } = options;
  return {
    _id: `${entry}:0`,
    campaign: CAMPAIGN,
    entry,
    owner,
    at: 0,
    kind: form,
    form,
    carrier: 'upload',
    caption: '',
    file: {
      format: form === 'image' ? 'jpg' : 'mp4',
      bytes: 1234,
      sha256: 'f'.repeat(64),
      width: 640,
      height: 480,
      durationMs: null,
      original: `cloud://x/originals/${entry}.jpg`,
      poster: null,
      shown: options.shown ?? `cloud://x/${entry}.jpg`,
      preview: options.preview ?? null,
      inspection: { state: 'passed', attempts: 1, dueAt: at, at, problem: null, lookalikes: 0 },
    },
    text: null,
    link: null,
  };
};

/** Leaves a work as the inspection of sound files and clean checks leave it, without decoding or asking anything. */
export function inspected(cloud: TestCloud, id: string): void {
  for (const piece of cloud.database.find('pieces', { entry: id })) {
    const file = piece['file'] as { original: string } | null;
    if (file === null) continue;
    cloud.database.modify(
      'pieces',
      { _id: piece['_id'] },
      {
        $set: {
          'file.shown': file.original,
          'file.preview': file.original,
          'file.inspection.state': 'passed',
          'file.inspection.attempts': 1,
        },
      },
      { merge: true },
    );
  }
  cloud.database.modify(
    'checks',
    { subject: `entry:${id}` },
    { $set: { state: 'passed', label: 100 } },
    { merge: true, multi: true },
  );
}
