import { aWish } from '../../support/one-file';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignView } from '../../support/campaign';
import type { Input } from '../../../miniprogram/shared/contract';
import { checkCampaign } from '../../../cloudfunctions/core/campaign-check';
import { SAMPLE_WORKS } from '../../support/sample/works';
import { addressOf } from '../../../simulator/cloud/entrance/identity';
import { anUpload } from '../../support/builders';
import { at, ORGANIZER, type TestCloud } from '../../support/cloud';
import { aWork } from '../../support/field';
import { holdVotes } from '../../support/held-votes';
import { inOffice, SHENYANG } from '../../support/office';
import type { Phone } from '../../support/phone';
import { SELECTING } from '../../support/selecting';
import { aUnit, contactAnswers, RECOMMENDING, CONTACT_CONSENT } from '../../support/units';
import { openByLink } from '../reading-page';
import { chooseWork, openFileStep, submitWork } from '../submitting';
import { COVERED } from './covered';
import { explain } from './explain';
import { campaign } from './strict-campaign';
import { eventOf } from '../../support/event-of';

const GALLERY = 'pages/gallery/gallery';
const SELECTION = 'packages/organizer/pages/selection/selection?id=finalists';
const photograph = SAMPLE_WORKS[0]!;
const film = SAMPLE_WORKS.find(({ kind }) => kind === 'video')!;

const INQUIRY = 'packages/organizer/pages/inquiry/inquiry';
/** When nobody can appeal any more for votes that were set apart on the 20th of August. */
const LATE = at('08-25 12:00');

/** A work with votes set apart, and what an organizer wants done with them. */
function aSuspect(cloud: TestCloud, title: string): Input<'inquiry.decide'> {
  const entry = aWork(cloud, { title, kind: 'video', votes: { preliminary: 40 } });
  const holds = [holdVotes(cloud, entry, 60)];
  const reason = '核对后确认是批量账号投的票';
  return { round: 'preliminary', entry, revision: 0, holds, verdict: 'void', reason };
}

/** From now on the phone believes that works may be what they may be by notice 003. */
async function readBefore(phone: Phone): Promise<void> {
  await phone.page.route('**/client/functions/citizen', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { result: { data?: { campaign?: object } } };
    if (body.result.data?.campaign) Object.assign(body.result.data.campaign, media);
    await route.fulfill({ response, json: body });
  });
}
const media = { kinds: campaignView.kinds };

test('the strict campaign is decided', () => {
  expect(checkCampaign(campaign)).toEqual([]);
});

explain(
  COVERED.strict,
  {
    'measure.seconds': async (stage) => {
      const bytes = readFileSync(film.file);
      const input = await anUpload(stage.cloud, { owner: 'sender', kind: 'video', bytes });
      const phone = await stage.phone('filmer', 'pages/home/home');
      await openFileStep(phone, '敬业爱岗');
      await chooseWork(phone, 'video', film.file, true);
      return {
        refusal: await stage.refusal('sender', 'entry.submit', input),
        facts: { limit: 2 },
        phone,
      };
    },
    'media.kind': async (stage) => {
      const asked = aWish('image', 'jpg', 1000);
      const phone = await stage.phone('late', 'pages/rules/rules');
      await readBefore(phone);
      await openByLink(phone, 'pages/home/home');
      const words = { author: '陈晓', title: '渔港清晨', intro: '记录码头工人清晨的劳动。' };
      const { file } = photograph;
      await submitWork(phone, { ...words, theme: '敬业爱岗', kind: 'image', file }, true);
      return {
        refusal: await stage.refusal('sender', 'upload.ticket', asked),
        facts: { kind: 'image' },
        phone,
      };
    },
    'contact.window': async (stage) => {
      const unit = await aUnit(stage.cloud);
      stage.time(at('09-01'));
      const phone = await stage.phone('late', 'packages/unit/pages/register/register');
      await phone.tap(/^工会联系人，/);
      const input = {
        form: 'union',
        unit: unit.id,
        answers: contactAnswers(),
        consent: CONTACT_CONSENT,
      };
      return {
        refusal: await stage.refusal('late', 'contact.register', input),
        facts: { registerBy: at('09-01') - 1 },
        phone,
      };
    },
    'disqualify.grounds': async (stage) => {
      const entry = aWork(stage.cloud);
      const wish = { id: entry, revision: 2, ground: 0, reason: '电话是空号，查无此人' };
      return {
        refusal: await stage.refusal(ORGANIZER, 'entry.disqualify', wish),
        facts: {},
        phone: await stage.phone(ORGANIZER, `packages/organizer/pages/entry/entry?id=${entry}`),
      };
    },
    'recommend.withdraw': async (stage) => {
      stage.time(RECOMMENDING);
      const who = 'contact';
      inOffice(stage.cloud, who, { role: 'contact', unit: SHENYANG });
      const title = '推荐过的作品';
      const entry = aWork(stage.cloud, { title, kind: 'video', votes: { preliminary: 201 } });
      await stage.done(who, 'union.recommend', { entry, request: 'tap-00000001' });
      const phone = await stage.phone(who, 'packages/unit/pages/desk/desk');
      await phone.tap('查看《推荐过的作品》的席位');
      return {
        refusal: await stage.refusal(who, 'union.withdraw', { entry, reason: '换一件作品' }),
        facts: {},
        phone,
      };
    },
    'second.needed': async (stage) => {
      const [first, second] = [
        aSuspect(stage.cloud, '先提议的'),
        aSuspect(stage.cloud, '后提议的'),
      ];
      stage.time(LATE);
      const phone = await stage.phone(ORGANIZER, `${INQUIRY}?id=preliminary:${second.entry}`);
      await phone.tap('作废');
      await phone.fill('作废的理由', second.reason);
      await phone.tap(/^作废 \d+ 票$/);
      return {
        refusal: await stage.refusal(ORGANIZER, 'inquiry.decide', first),
        facts: {},
        phone,
      };
    },
    'second.self': async (stage) => {
      const wish = aSuspect(stage.cloud, '提议过的作品');
      stage.time(LATE);
      await stage.refusal(ORGANIZER, 'inquiry.decide', wish);
      return {
        refusal: await stage.refusal(ORGANIZER, 'inquiry.decide', wish),
        facts: {},
        phone: await stage.phone(ORGANIZER, 'packages/organizer/pages/proposals/proposals'),
      };
    },
    'vote.pace': async (stage) => {
      const [first, second] = ['先投的', '后投的'].map((title) =>
        aWork(stage.cloud, { title, kind: 'video' }),
      );
      const phone = await stage.phone('hasty', GALLERY);
      await phone.see('投票，后投的');
      await stage.done('hasty', 'vote.cast', { entry: first!, request: 'request-hasty-1' });
      await phone.tap('投票，后投的');
      const again = { entry: second!, request: 'request-hasty-2' };
      return {
        refusal: await stage.refusal('hasty', 'vote.cast', again),
        facts: { votes: 1, seconds: 3600 },
        phone,
      };
    },
    'vote.perAddress': async (stage) => {
      const entry = aWork(stage.cloud, { title: '同一个无线网', kind: 'video' });
      const ip = addressOf('third');
      const input = (n: number) => ({ entry, request: `request-address-${String(n)}` });
      for (const n of [1, 2]) {
        const event = eventOf('vote.cast', input(n));
        await stage.cloud.as(`near-${String(n)}`, { ip }).call('voting', event);
      }
      const phone = await stage.phone('third', GALLERY);
      await phone.tap('投票，同一个无线网');
      return {
        refusal: await stage.refusal('third', 'vote.cast', input(3)),
        facts: { votesOfAddress: 2, votes: 2, minutes: 60 },
        phone,
      };
    },
    'select.adjustable': async (stage) => {
      stage.time(SELECTING);
      const title = '票数最高的作品';
      const entry = aWork(stage.cloud, { title, recommended: true, votes: { preliminary: 30 } });
      const wish = { id: 'finalists', revision: 0, entry, admit: false, reason: '换一件作品' };
      const phone = await stage.phone(ORGANIZER, SELECTION);
      await phone.tap(/《票数最高的作品》/);
      return {
        refusal: await stage.refusal(ORGANIZER, 'selection.adjust', wish),
        facts: { votes: 30 },
        phone,
      };
    },
    'select.ties': async (stage) => {
      stage.time(SELECTING);
      for (let rank = 1; rank <= 16; rank += 1) {
        const votes = { preliminary: Math.max(30 - rank, 15) };
        aWork(stage.cloud, { theme: 'family', recommended: true, votes });
      }
      return {
        refusal: await stage.refusal(ORGANIZER, 'selection.confirm', {
          id: 'finalists',
          revision: 0,
        }),
        facts: { group: '传承爱家', tied: 2, free: 1 },
        phone: await stage.phone(ORGANIZER, SELECTION),
      };
    },
  },
  { campaign: join(__dirname, 'strict-campaign.ts') },
);
