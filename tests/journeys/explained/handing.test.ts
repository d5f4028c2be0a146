import { join } from 'node:path';
import { checkCampaign } from '../../../cloudfunctions/core/campaign-check';
import { anUpload } from '../../support/builders';
import { at, ORGANIZER } from '../../support/cloud';
import { inspected } from '../../support/inspected';
import { listUnits, sweep } from '../../support/judged';
import { inOffice, SHENYANG } from '../../support/office';
import { aWish } from '../../support/one-file';
import { COVERED } from './covered';
import { explain } from './explain';
import { campaign } from './handing-campaign';
import type { Stage } from './stage';

const OFFICE = 'packages/organizer/pages';
const DESK = 'packages/first/pages/desk/desk';
const SENDER = 'sender';
const submitted = { way: 'union', state: 'submitted', cursor: null } as const;

/** A work that a unit has sent in and not looked at. */
async function aSentWork(stage: Stage, title: string): Promise<string> {
  listUnits(stage.cloud, [SHENYANG]);
  inOffice(stage.cloud, SENDER, { role: 'contact', unit: SHENYANG });
  const upload = { owner: SENDER, via: 'batch.ticket', answers: { title } } as const;
  const input = await anUpload(stage.cloud, upload);
  const { work } = await stage.done(SENDER, 'batch.submit', input);
  inspected(stage.cloud, work.entry);
  return work.entry;
}

/** Nobody is in office but the organizer, and there are no works. */
function cleared(stage: Stage): void {
  sweep(stage.cloud);
  stage.cloud.database.remove('members', {}, { multi: true });
  inOffice(stage.cloud, ORGANIZER, { role: 'organizer' });
}

test('the campaign is decided', () => {
  expect(checkCampaign(campaign)).toEqual([]);
});

explain(
  COVERED.handing,
  {
    'submission.channel': async (stage) => ({
      refusal: await stage.refusal('alone', 'upload.ticket', aWish('image', 'jpg', 1000)),
      facts: {},
      phone: await stage.phone('alone', 'pages/submit/submit'),
    }),
    'review.contact': async (stage) => {
      inOffice(stage.cloud, 'helper', { role: 'contact', unit: SHENYANG, acts: false });
      return {
        refusal: await stage.refusal('helper', 'first.queue', submitted),
        facts: { level: '市总工会' },
        phone: await stage.phone('helper', DESK),
      };
    },
    'review.window': async (stage) => {
      cleared(stage);
      const id = await aSentWork(stage, '没有初审的作品');
      stage.time(at('10-20'));
      const accepted = { id, revision: 0, signed: ['clean', 'rights'] };
      return {
        refusal: await stage.refusal(SENDER, 'first.accept', accepted),
        facts: { closesAt: at('10-01') - 1 },
        phone: await stage.phone(SENDER, DESK),
      };
    },
    'review.others': async (stage) => {
      cleared(stage);
      const id = await aSentWork(stage, '等着初审的作品');
      return {
        refusal: await stage.refusal(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] }),
        facts: { by: SHENYANG.name },
        phone: await stage.phone(ORGANIZER, `${OFFICE}/review/review?id=${id}`),
      };
    },
    'package.empty': async (stage) => {
      cleared(stage);
      const list = 'accepted';
      return {
        refusal: await stage.refusal(ORGANIZER, 'package.build', { list, part: 1 }),
        facts: { works: 0 },
        phone: await stage.phone(ORGANIZER, `${OFFICE}/package/package?list=${list}`),
      };
    },
    'package.unconfirmed': async (stage) => {
      const list = 'list.finalists';
      return {
        refusal: await stage.refusal(ORGANIZER, 'package.build', { list, part: 1 }),
        facts: {},
        phone: await stage.phone(ORGANIZER, `${OFFICE}/package/package?list=${list}`),
      };
    },
    'forwarding.window': async (stage) => {
      const { forwardings } = await stage.done(ORGANIZER, 'forwarding.board', {});
      return {
        refusal: forwardings[0]?.refusal,
        facts: { opensAt: at('11-05') },
        phone: await stage.phone(ORGANIZER, `${OFFICE}/forwardings/forwardings`),
      };
    },
  },
  { campaign: join(__dirname, 'handing-campaign.ts') },
);
