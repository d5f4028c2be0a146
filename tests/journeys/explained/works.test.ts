import { aWish } from '../../support/one-file';
import { readFileSync, writeFileSync } from 'node:fs';
import { SAMPLE_WORKS } from '../../support/sample/works';
import { aPiece } from '../../support/inspected';
import { changeFile } from '../../support/kept-file';
import { MOST_PIXELS } from '../../../miniprogram/shared/files/media-inside';
import type { MediaForm } from '../../../miniprogram/shared/campaign/kind';
import { anEntry, anUpload } from '../../support/builders';
import { aCheck } from '../../support/checks';
import { at, ORGANIZER } from '../../support/cloud';
import { aWork } from '../../support/field';
import { aPng } from '../../support/media-bytes';
import { anMp4 } from '../../support/mp4-bytes';
import { aGif } from '../../support/odd-files';
import type { Phone } from '../../support/phone';
import { chooseWork, openFileStep, submitWork } from '../submitting';
import { COVERED } from './covered';
import { explain, type Met } from './explain';
import type { Stage } from './stage';
import { afterUploads, changingUploads } from './storage';

const LIMIT = 20 * 1024 * 1024;
const HOUR = 3_600_000;
const photograph = readFileSync(SAMPLE_WORKS[0]!.file);

const written = (stage: Stage, name: string, bytes: Buffer): string => {
  writeFileSync(stage.file(name), bytes);
  return stage.file(name);
};

/** A phone on which somebody is about to choose a file, for all tests that end there. */
let chooser: Phone | null = null;

async function chosen(
  stage: Stage,
  name: string,
  bytes: Buffer,
  kind: MediaForm = 'image',
): Promise<Phone> {
  const first = chooser === null;
  chooser ??= await stage.phone('chooser', 'pages/home/home');
  if (first) await openFileStep(chooser, '敬业爱岗');
  await chooseWork(chooser, kind, written(stage, name, bytes), first);
  return chooser;
}

/** Hands a photograph in, as far as the last tap. */
async function handIn(stage: Stage, owner: string, bytes: Buffer): Promise<Phone> {
  const phone = await stage.phone(owner, 'pages/home/home');
  const file = written(stage, `${owner}.jpg`, bytes);
  const words = { author: '陈晓', title: '渔港清晨', intro: '记录码头工人清晨的劳动。' };
  await submitWork(phone, { ...words, theme: '敬业爱岗', kind: 'image', file }, true);
  return phone;
}

/** An organizer opens the page on which a work is accepted. */
const accepting = async (stage: Stage, id: string, facts: Met['facts']): Promise<Met> => ({
  refusal: await stage.refusal(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] }),
  facts,
  phone: await stage.phone(ORGANIZER, `packages/organizer/pages/review/review?id=${id}`),
});

explain(COVERED.works, {
  'media.bytes': async (stage) => {
    const bytes = LIMIT + 1;
    const asked = aWish('image', 'jpg', bytes);
    return {
      refusal: await stage.refusal('sender', 'upload.ticket', asked),
      facts: { bytes, maxBytes: LIMIT },
      phone: await chosen(stage, 'large.jpg', Buffer.concat([photograph], bytes)),
    };
  },
  'media.extension': async (stage) => {
    const asked = aWish('image', 'gif', 43);
    return {
      refusal: await stage.refusal('sender', 'upload.ticket', asked),
      facts: { extension: 'gif', accepted: 'png jpg jpeg' },
      phone: await chosen(stage, 'moving.gif', aGif()),
    };
  },
  'media.type': async (stage) => ({
    refusal: await stage.refusal(
      'sender',
      'entry.submit',
      await anUpload(stage.cloud, { owner: 'sender', bytes: aGif() }),
    ),
    facts: { found: 'gif', accepted: 'png jpg jpeg' },
    phone: await chosen(stage, 'renamed.jpg', aGif()),
  }),
  'media.structure': async (stage) => {
    const bytes = photograph.subarray(0, 60);
    const input = await anUpload(stage.cloud, { owner: 'sender', bytes });
    return {
      refusal: await stage.refusal('sender', 'entry.submit', input),
      facts: { problem: 'truncated' },
      phone: await chosen(stage, 'cut.jpg', bytes),
    };
  },
  'media.codec': async (stage) => {
    const bytes = anMp4({ width: 640, height: 360, codec: 'hvc1' });
    const sent = { owner: 'sender', kind: 'video', bytes } as const;
    return {
      refusal: await stage.refusal('sender', 'entry.submit', await anUpload(stage.cloud, sent)),
      facts: { picture: 'hvc1', sound: '无' },
      phone: await chosen(stage, 'hevc.mp4', bytes, 'video'),
    };
  },
  'media.pixels': async (stage) => {
    const [width, height] = [30_000, 30_000];
    const bytes = aPng({ width: 8, height: 8 });
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    const sent = { owner: 'sender', extension: 'png', bytes };
    return {
      refusal: await stage.refusal('sender', 'entry.submit', await anUpload(stage.cloud, sent)),
      facts: { width, height, pixels: width * height, maxPixels: MOST_PIXELS },
      phone: await chosen(stage, 'endless.png', bytes),
    };
  },
  'upload.missing': async (stage) => {
    const restore = afterUploads((store, { path }) => store.delete(path));
    try {
      const input = await anUpload(stage.cloud, { owner: 'sender' });
      const refusal = await stage.refusal('sender', 'entry.submit', input);
      const phone = await handIn(stage, 'loser', photograph);
      await phone.see(refusal.reason);
      return { refusal, facts: {}, phone };
    } finally {
      restore();
    }
  },
  'upload.changed': async (stage) => {
    const restore = changingUploads();
    try {
      const input = await anUpload(stage.cloud, { owner: 'sender' });
      const refusal = await stage.refusal('sender', 'entry.submit', input);
      const phone = await handIn(stage, 'changer', photograph);
      await phone.see(refusal.reason);
      return { refusal, facts: {}, phone };
    } finally {
      restore();
    }
  },
  'upload.used': async (stage) => {
    const restore = afterUploads((_, { path }) => {
      const [folder, , entry = ''] = path.split('/');
      const piece = aPiece({ entry });
      const there = stage.cloud.database.find('pieces', { _id: piece._id }).length > 0;
      if (folder === 'uploads' && !there) stage.cloud.database.insert('pieces', [piece]);
    });
    try {
      const input = await anUpload(stage.cloud, { owner: 'sender' });
      const refusal = await stage.refusal('sender', 'entry.submit', input);
      const phone = await handIn(stage, 'reuser', photograph);
      await phone.see(refusal.reason);
      return { refusal, facts: {}, phone };
    } finally {
      restore();
    }
  },
  'entry.duplicate': async (stage) => {
    const twice = { owner: 'twice', bytes: photograph };
    const { submittedAt } = await anEntry(stage.cloud, twice);
    const input = await anUpload(stage.cloud, twice);
    return {
      refusal: await stage.refusal('twice', 'entry.submit', input),
      facts: { title: input.answers['title'], state: 'submitted', submittedAt },
      phone: await handIn(stage, 'twice', photograph),
    };
  },
  'upload.expired': async (stage) => {
    const restore = afterUploads(() => stage.time(stage.cloud.clock.now() + 2 * HOUR));
    try {
      const phone = await handIn(stage, 'slow', photograph);
      await phone.see(/上传凭证已于/);
      const [ticket] = stage.cloud.database.find('tickets', { owner: 'slow' });
      const other = await anUpload(stage.cloud, { owner: 'slow' });
      const input = { ...other, ticket: String(ticket?.['_id']) };
      return {
        refusal: await stage.refusal('slow', 'entry.submit', input),
        facts: { expiresAt: ticket?.['expiresAt'] },
        phone,
      };
    } finally {
      restore();
    }
  },
  'entry.inspected': async (stage) => {
    const id = aWork(stage.cloud, { state: 'submitted' });
    changeFile(stage.cloud, id, {
      'inspection.state': 'failed',
      'inspection.problem': 'unreadable',
    });
    return accepting(stage, id, { inspection: '文件检查未通过' });
  },
  'entry.checking': async (stage) => {
    const id = aWork(stage.cloud, { state: 'submitted' });
    aCheck(stage.cloud, id, 'picture', { state: 'asked', dueAt: at('12-31') });
    return accepting(stage, id, { checking: '图片' });
  },
  'report.uphold': async (stage) => {
    const entry = aWork(stage.cloud, { title: '别人的照片' });
    const owner = await stage.phone('owner', `pages/entry/entry?id=${entry}`);
    await owner.tap('举报这件作品');
    await owner.tap('盗用他人作品');
    await owner.tap('提交举报');
    await owner.see('举报已收到，主办方会查看并处理。');
    const upTo = Number(stage.cloud.all('reports')[0]?.['at']);
    const decided = { entry, upTo, verdict: 'uphold', reason: '核对后确认是盗用' } as const;
    return {
      refusal: await stage.refusal(ORGANIZER, 'report.decide', decided),
      facts: { state: 'published' },
      phone: await stage.phone(ORGANIZER, 'packages/organizer/pages/reports/reports'),
    };
  },
  'submission.window': async (stage) => {
    stage.time(at('09-16'));
    const asked = aWish('image', 'jpg', 1000);
    return {
      refusal: await stage.refusal('late', 'upload.ticket', asked),
      facts: { opensAt: at('08-01'), closesAt: at('09-16') - 1 },
      phone: await stage.phone('late', 'pages/submit/submit'),
    };
  },
});
