import { at, OPEN, ORGANIZER } from '../../support/cloud';
import { aWork } from '../../support/field';
import { anAcceptedEntry } from '../../support/builders';
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
  for (const [nth, entry] of entries.entries()) {
    // As slowly as the pace of the campaign asks.
    stage.time(OPEN + nth * 1000);
    await stage.done(openid, 'vote.cast', vote(entry));
  }
  return phone;
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
});
