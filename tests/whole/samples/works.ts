import { isServed } from '../../../miniprogram/shared/campaign/served';
import { isNotOver } from '../../../miniprogram/shared/campaign/window';
import { maySubmit, maySubmitAlone } from '../../../miniprogram/shared/works/submission';
import { mayUseFile, mayUseKind, mayUseMedia } from '../../../miniprogram/shared/files/kind-file';
import {
  duplicateRefused,
  fileChanged,
  fileMissing,
  ticketExpired,
  ticketUsed,
} from '../../../cloudfunctions/core/works/parts/entry/refusals';
import type { Entry } from '../../../cloudfunctions/core/works/stores/entries';
import type { Ticket } from '../../../cloudfunctions/core/files/stores/tickets';
import type { FileFacts } from '../../../miniprogram/shared/media/source';
import { mayUseInside } from '../../../miniprogram/shared/files/media-inside';
import { maySendAnother } from '../../../miniprogram/shared/works/per-person';
import { aCampaign, shanghai } from '../../support/campaign';
import { mayErase } from '../../../miniprogram/shared/people/erase';
import { mayWithdrawEntry } from '../../../miniprogram/shared/works/withdraw';
import { refusalOf, type Samples } from './sample';

const campaign = aCampaign();
const [image, video] = campaign.kinds;
if (image === undefined || video === undefined) throw new Error('notice 003 has two kinds');
const now = shanghai('08-05 12:00:00');

const inside = (own: Partial<FileFacts>) => ({
  facts: {
    ...{ width: 4000, height: 3000, durationMs: null, codecs: null, film: null, heldBytes: 0 },
    ...own,
  },
});

/** Refusals of a work and its file. */
export const workSamples: Samples = {
  'submission.window': ['07-24 23:59:59', '09-16 00:00:00'].map((moment) =>
    refusalOf(maySubmit(campaign, shanghai(moment))),
  ),
  'submission.channel': [[], campaign.channels.filter(({ by }) => by === 'unit')].map((channels) =>
    refusalOf(maySubmitAlone(aCampaign({ channels }), shanghai('08-01 12:00:00'))),
  ),
  'campaign.over': [refusalOf(isNotOver(campaign, shanghai('12-31 23:59:59.999') + 1))],
  'campaign.unserved': [
    refusalOf(isServed(campaign, ['评审办法“初评”的评审方式'])),
    refusalOf(isServed(campaign, ['任务“专题会议”', '督办'])),
  ],
  'media.kind': [
    refusalOf(mayUseKind({ kinds: [] }, 'image')),
    refusalOf(mayUseKind(campaign, 'sound')),
  ],
  'media.bytes': [
    ...[0, 20_971_521].map((bytes) => refusalOf(mayUseMedia(image, { extension: 'jpg', bytes }))),
    refusalOf(
      mayUseMedia({ ...image, carriers: ['upload', 'link'] }, { extension: 'jpg', bytes: 30e6 }),
    ),
  ],
  'media.extension': ['gif', 'heic', ''].map((extension) =>
    refusalOf(mayUseMedia(image, { extension, bytes: 1 })),
  ),
  'media.type': [
    refusalOf(mayUseFile(image, { other: 'heic' })),
    refusalOf(mayUseFile(image, { type: 'video/mp4' })),
  ],
  'media.structure': (
    ['truncated', 'malformed', 'tooComplex', 'noPicture', 'fragmented'] as const
  ).flatMap((problem) => [image, video].map((kind) => refusalOf(mayUseInside(kind, { problem })))),
  'media.codec': [
    ['hvc1', 'mp4a'],
    ['avc1', 'ac-3'],
    ['mjp2', null],
  ].map(([picture = '', sound]) =>
    refusalOf(
      mayUseInside(image, inside({ codecs: { picture: picture ?? '', sound: sound ?? null } })),
    ),
  ),
  'media.pixels': [
    refusalOf(mayUseInside(image, inside({ width: 30_000, height: 30_000 }))),
    refusalOf(mayUseInside(image, inside({ heldBytes: 200_000_000 }))),
  ],
  'upload.expired': [ticketExpired(campaign, { expiresAt: now - 1 } as Ticket, now)],
  'upload.missing': [fileMissing(campaign)],
  'upload.changed': [fileChanged(campaign)],
  'upload.used': [ticketUsed(campaign)],
  'entry.withdraw': [
    refusalOf(mayWithdrawEntry(campaign, 'published', now)),
    refusalOf(mayWithdrawEntry(campaign, 'rejected', null)),
  ],
  'own.erase': [
    refusalOf(mayErase(campaign.withdrawal.source, ['一等奖'], shanghai('12-31 23:59:59'), now)),
  ],
  'entry.perPerson': [1, 2].map((max) =>
    refusalOf(
      maySendAnother(
        {
          ...{ id: 'one', name: '每类一件', each: null, kind: null, theme: null, max },
          source: { reading: '每人每类一件' },
        },
        { id: 'all', name: max === 1 ? '' : '视频类' },
        Array.from({ length: max }, () => ({
          ...{ title: '渔港清晨', state: 'accepted' as const, submittedAt: now },
        })),
      ),
    ),
  ),
  'entry.duplicate': [
    duplicateRefused({ reading: '同一位作者的同一个文件只投一次' }, {
      title: '渔港清晨',
      state: 'submitted',
      submittedAt: now,
    } as Entry),
  ],
};
