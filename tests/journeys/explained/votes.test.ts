import type { UnitRef } from '../../../miniprogram/shared/contract';
import { at, ORGANIZER, ROUND } from '../../support/cloud';
import { aWork } from '../../support/field';
import { anAcceptedEntry } from '../../support/builders';
import { holdVotes } from '../../support/held-votes';
import { inOffice, SHENYANG } from '../../support/office';
import { aUnit } from '../../support/units';
import { COVERED } from './covered';
import { explain } from './explain';
import type { Stage } from './stage';

const GALLERY = 'pages/gallery/gallery';
const PUBLISHING = 'packages/organizer/pages/publish/publish';
const PLANNING = 'packages/organizer/pages/plan/plan';

let requests = 0;
const vote = (entry: string) => ({ entry, request: `request-${String((requests += 1))}` });
const preliminary = { opensAt: at('08-01'), closesAt: at('09-16') - 1 };

/** Somebody votes elsewhere for these, after the gallery was opened on the phone. */
async function votedElsewhere(stage: Stage, openid: string, entries: string[], next: string) {
  const phone = await stage.phone(openid, GALLERY);
  await phone.see(new RegExp(`^投票，${next}$`));
  for (const entry of entries) {
    // As slowly as the pace of the campaign asks.
    stage.time(stage.cloud.clock.now() + 1000);
    await stage.done(openid, 'vote.cast', vote(entry));
  }
  return phone;
}

const INQUIRIES = 'packages/organizer/pages/inquiries/inquiries';
const INQUIRY = 'packages/own/pages/inquiry/inquiry';
const REASON = '核对后确认由程序投出，予以作废';
const HELD_AT = at('08-05 09:20');
const APPEAL_MS = 48 * 3_600_000;
const appealing = (entry: string, text = '这些票是同事们看到转发以后投的') => ({
  ...{ round: ROUND, entry },
  text,
});

/** A work with votes that were set apart this morning. */
function aHeldWork(stage: Stage, title: string, unit: UnitRef = SHENYANG) {
  const entry = aWork(stage.cloud, { title, unit, owner: 'author', votes: { [ROUND]: 40 } });
  return {
    entry,
    hold: holdVotes(stage.cloud, entry, 60, { when: at('08-05 09:03'), heldAt: HELD_AT }),
  };
}

explain(COVERED.votes, {
  'publish.window': async (stage) => {
    stage.time(at('07-30 10:00'));
    const entry = await anAcceptedEntry(stage.cloud);
    const edition = { edition: 1, entries: [entry.id] };
    return {
      refusal: await stage.refusal(ORGANIZER, 'edition.publish', edition),
      facts: preliminary,
      phone: await stage.phone(ORGANIZER, PUBLISHING),
    };
  },
  'plan.day': async (stage) => {
    const accepted = await anAcceptedEntry(stage.cloud);
    const plan = {
      edition: 2,
      day: '2027-08-05',
      entries: [accepted.id],
      revision: 0,
    };
    const phone = await stage.phone(ORGANIZER, PLANNING);
    await phone.tap(/^计划第 \d+ 期$/);
    stage.time(at('08-06 10:00'));
    await phone.tap(/^保存第 \d+ 期计划$/);
    return {
      refusal: await stage.refusal(ORGANIZER, 'edition.plan', plan),
      facts: { day: '2027-08-05' },
      phone,
    };
  },
  'vote.perEntryPerDay': async (stage) => {
    const entry = aWork(stage.cloud, { title: '渔港清晨' });
    const phone = await votedElsewhere(stage, 'twice', [entry], '渔港清晨');
    await phone.tap('投票，渔港清晨');
    return {
      refusal: await stage.refusal('twice', 'vote.cast', vote(entry)),
      facts: { votesForEntryToday: 1, perEntryPerDay: 1 },
      phone,
    };
  },
  'vote.perDay': async (stage) => {
    const entries = Array.from({ length: 10 }, (_, n) => aWork(stage.cloud, { title: `第${n}件` }));
    const last = aWork(stage.cloud, { title: '第十一件' });
    const phone = await votedElsewhere(stage, 'eager', entries, '第十一件');
    await phone.tap('投票，第十一件');
    return {
      refusal: await stage.refusal('eager', 'vote.cast', vote(last)),
      facts: { votesToday: 10, perDay: 10 },
      phone,
    };
  },
  'vote.risk': async (stage) => {
    const entry = aWork(stage.cloud, { title: '风险之外' });
    stage.cloud.verdicts.set({ risk: { suspect: 4 } });
    const phone = await stage.phone('suspect', GALLERY);
    await phone.tap('投票，风险之外');
    return {
      refusal: await stage.refusal('suspect', 'vote.cast', vote(entry)),
      facts: { riskRank: 4, refuseFrom: 4 },
      phone,
    };
  },
  'vote.window': async (stage) => {
    stage.time(at('09-16'));
    const entry = aWork(stage.cloud);
    return {
      refusal: await stage.refusal('late', 'vote.cast', vote(entry)),
      facts: preliminary,
      phone: await stage.phone('late', `pages/entry/entry?id=${entry}`),
    };
  },
  'inquiry.void': async (stage) => {
    const { entry, hold } = aHeldWork(stage, '夜里票多的作品');
    const phone = await stage.phone(ORGANIZER, INQUIRIES);
    await phone.tap(/^《夜里票多的作品》/);
    const decision = { round: ROUND, entry, revision: 0, holds: [hold], verdict: 'void' as const };
    return {
      refusal: await stage.refusal(ORGANIZER, 'inquiry.decide', { ...decision, reason: REASON }),
      facts: { appealBy: HELD_AT + APPEAL_MS },
      phone,
    };
  },
  'inquiry.once': async (stage) => {
    const { entry } = aHeldWork(stage, '申诉过的作品');
    await stage.done('author', 'inquiry.appeal', appealing(entry, '当晚单位微信群里转发了作品'));
    return {
      refusal: await stage.refusal('author', 'inquiry.appeal', appealing(entry)),
      facts: { appeals: 1 },
      phone: await stage.phone('author', `${INQUIRY}?entry=${entry}`),
    };
  },
  'inquiry.appeal': async (stage) => {
    const { entry } = aHeldWork(stage, '过了申诉期的作品');
    stage.time(HELD_AT + APPEAL_MS + 1);
    return {
      refusal: await stage.refusal('author', 'inquiry.appeal', appealing(entry)),
      facts: { appealBy: HELD_AT + APPEAL_MS },
      phone: await stage.phone('author', `${INQUIRY}?entry=${entry}`),
    };
  },
  'inquiry.contact': async (stage) => {
    const unit = await aUnit(stage.cloud, '铁岭市委网信办', 'internet');
    inOffice(stage.cloud, 'promoter', { role: 'contact', unit, acts: false });
    const { entry } = aHeldWork(stage, '网信办的作品', unit);
    return {
      refusal: await stage.refusal('promoter', 'union.appeal', appealing(entry)),
      facts: { level: '市委网信办' },
      phone: await stage.phone('promoter', INQUIRY),
    };
  },
});
