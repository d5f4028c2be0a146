import { aWish } from '../../support/one-file';
import type { UnitRef } from '../../../miniprogram/shared/contract';
import { at, ORGANIZER } from '../../support/cloud';
import { aWork } from '../../support/field';
import { inOffice } from '../../support/office';
import { aUnit, RECOMMENDING } from '../../support/units';
import { openByLink } from '../reading-page';
import { COVERED } from './covered';
import { explain } from './explain';
import type { Stage } from './stage';

const DESK = 'packages/unit/pages/desk/desk';
const BATCH = 'packages/unit/pages/batch/batch';
const REASON = '与作者核对后更正';

let taps = 0;
const recommending = (entry: string) => ({ entry, request: `tap-${String((taps += 1) + 1e6)}` });

/** A unit with a contact of its own, so that no test meets the works of another. */
async function aDesk(stage: Stage, level = 'city'): Promise<{ unit: UnitRef; who: string }> {
  const number = String((taps += 1));
  const unit = await aUnit(stage.cloud, `第${number}市总工会`, level);
  const who = `contact-${number}`;
  inOffice(stage.cloud, who, { role: 'contact', unit, acts: level !== 'internet' });
  return { unit, who };
}

/** A work of a unit that could be recommended. */
const aGoodWork = (stage: Stage, unit: UnitRef, title: string): string =>
  aWork(stage.cloud, { unit, title, votes: { preliminary: 201 } });

async function anInvitation(stage: Stage, unit: UnitRef | null = null) {
  const asked = { role: 'judge', name: '王评审', unit: unit?.id ?? null } as const;
  return stage.done(ORGANIZER, 'invitation.create', asked);
}
const invited = (stage: Stage, code: string) =>
  stage.phone('guest', `pages/invitation/invitation?code=${code}`);

explain(COVERED.units, {
  'invitation.used': async (stage) => {
    const { code } = await anInvitation(stage);
    await stage.done('judge', 'invitation.redeem', { code });
    return {
      refusal: await stage.refusal('guest', 'invitation.redeem', { code }),
      facts: { state: 'used' },
      phone: await invited(stage, code),
    };
  },
  'limit.code': async (stage) => {
    const code = '2222-3333-4444';
    const guess = () => stage.cloud.fault('guest', 'invitation.redeem', { code });
    for (let n = 0; n < 10; n += 1) expect((await guess()).code).toBe('NOT_FOUND');
    return {
      refusal: await stage.refusal('guest', 'invitation.redeem', { code }),
      facts: { taken: 10, most: 10, hours: 1 },
      phone: await invited(stage, code),
    };
  },
  'invitation.revoked': async (stage) => {
    const { code, invitation } = await anInvitation(stage);
    await stage.done(ORGANIZER, 'invitation.revoke', { id: invitation.id, reason: REASON });
    return {
      refusal: await stage.refusal('guest', 'invitation.redeem', { code }),
      facts: { state: 'revoked' },
      phone: await invited(stage, code),
    };
  },
  'invitation.unit': async (stage) => {
    const unit = await aUnit(stage.cloud, '朝阳市总工会');
    const { code, invitation } = await anInvitation(stage, unit);
    // As an imported list invites its contacts.
    const contact = { $set: { role: 'contact' } };
    stage.cloud.database.modify('invitations', { _id: invitation.id }, contact, { merge: true });
    await stage.done(ORGANIZER, 'unit.retire', { unit: unit.id, reason: REASON });
    return {
      refusal: await stage.refusal('guest', 'invitation.redeem', { code }),
      facts: { unit: unit.name },
      phone: await invited(stage, code),
    };
  },
  'invitation.expired': async (stage) => {
    const { code, invitation } = await anInvitation(stage);
    stage.time(invitation.expiresAt + 1);
    return {
      refusal: await stage.refusal('guest', 'invitation.redeem', { code }),
      facts: { expiresAt: invitation.expiresAt },
      phone: await invited(stage, code),
    };
  },
  'campaign.over': async (stage) => {
    const { code } = await anInvitation(stage);
    const closesAt = at('12-31 23:59:59') + 999;
    stage.time(closesAt + 1);
    return {
      refusal: await stage.refusal('guest', 'invitation.redeem', { code }),
      facts: { closesAt },
      phone: await invited(stage, code),
    };
  },
  'recommend.contact': async (stage) => {
    stage.time(RECOMMENDING);
    const { who, unit } = await aDesk(stage, 'internet');
    const entry = aGoodWork(stage, unit, '网信办的作品');
    return {
      refusal: await stage.refusal(who, 'union.recommend', recommending(entry)),
      facts: { level: '市委网信办' },
      phone: await stage.phone(who, DESK),
    };
  },
  'batch.contact': async (stage) => {
    const { who } = await aDesk(stage, 'internet');
    const asked = aWish('image', 'jpg', 1000);
    return {
      refusal: await stage.refusal(who, 'batch.ticket', asked),
      facts: { level: '市委网信办' },
      phone: await stage.phone(who, BATCH),
    };
  },
  'recommend.window': async (stage) => {
    const { who, unit } = await aDesk(stage);
    const entry = aGoodWork(stage, unit, '早到的作品');
    return {
      refusal: await stage.refusal(who, 'union.recommend', recommending(entry)),
      facts: { opensAt: at('09-16'), closesAt: at('10-01') - 1 },
      phone: await stage.phone(who, DESK),
    };
  },
  'recommend.tally': async (stage) => {
    const { who, unit } = await aDesk(stage);
    const entry = aGoodWork(stage, unit, '刚刚截止的作品');
    const opensAt = at('09-16');
    stage.time(opensAt);
    const refusal = await stage.refusal(who, 'union.recommend', recommending(entry));
    const phone = await stage.phone(who, DESK);
    // The votes settle for seconds only: the desk is opened again in the first of them.
    stage.time(opensAt);
    await openByLink(phone, DESK);
    return {
      refusal,
      facts: { closesAt: opensAt - 1, frozenAt: opensAt - 1 + 15_000 },
      phone,
    };
  },
  'gate.recommendable': async (stage) => {
    stage.time(RECOMMENDING);
    const { who, unit } = await aDesk(stage);
    const entry = aWork(stage.cloud, { unit, votes: { preliminary: 200 } });
    return {
      refusal: await stage.refusal(who, 'union.recommend', recommending(entry)),
      facts: { votes: 200, needed: 201 },
      // Every work says its votes; the desk quotes the clause once for all of them.
      sourceApart: true,
      phone: await stage.phone(who, DESK),
    };
  },
  'recommend.quota': async (stage) => {
    stage.time(RECOMMENDING);
    const { who, unit } = await aDesk(stage);
    for (let seat = 0; seat < 10; seat += 1) {
      const entry = aGoodWork(stage, unit, `第${String(seat + 1)}张`);
      await stage.done(who, 'union.recommend', recommending(entry));
    }
    const last = aGoodWork(stage, unit, '第十一张');
    return {
      refusal: await stage.refusal(who, 'union.recommend', recommending(last)),
      facts: { taken: 10, max: 10 },
      phone: await stage.phone(who, DESK),
    };
  },
  'recommend.once': async (stage) => {
    stage.time(RECOMMENDING);
    const [first, second] = [await aDesk(stage), await aDesk(stage)];
    const entry = aGoodWork(stage, first.unit, '换了单位的作品');
    await stage.done(first.who, 'union.recommend', recommending(entry));
    const moved = { id: entry, revision: 2, unit: second.unit.id, reason: REASON };
    await stage.done(ORGANIZER, 'entry.assign', moved);
    return {
      refusal: await stage.refusal(second.who, 'union.recommend', recommending(entry)),
      facts: { seats: 1, seatsPerEntry: 1 },
      phone: await stage.phone(second.who, DESK),
    };
  },
  'recommend.state': async (stage) => {
    stage.time(RECOMMENDING);
    const { who, unit } = await aDesk(stage);
    const entry = aGoodWork(stage, unit, '资料不实的作品');
    const phone = await stage.phone(who, DESK);
    await phone.see('推荐《资料不实的作品》');
    const taken = { id: entry, revision: 2, ground: 0, reason: REASON };
    await stage.done(ORGANIZER, 'entry.disqualify', taken);
    await phone.tap('推荐《资料不实的作品》');
    return {
      refusal: await stage.refusal(who, 'union.recommend', recommending(entry)),
      facts: { state: 'disqualified' },
      phone,
    };
  },
  'recommend.unit': async (stage) => {
    stage.time(RECOMMENDING);
    const [first, second] = [await aDesk(stage), await aDesk(stage)];
    const entry = aGoodWork(stage, first.unit, '归属有误的作品');
    const phone = await stage.phone(first.who, DESK);
    await phone.see('推荐《归属有误的作品》');
    const moved = { id: entry, revision: 2, unit: second.unit.id, reason: REASON };
    await stage.done(ORGANIZER, 'entry.assign', moved);
    await phone.tap('推荐《归属有误的作品》');
    return {
      refusal: await stage.refusal(first.who, 'union.recommend', recommending(entry)),
      facts: { unit: second.unit.id },
      phone,
    };
  },
  'recommend.withdraw': async (stage) => {
    stage.time(RECOMMENDING);
    const { who, unit } = await aDesk(stage);
    const entry = aGoodWork(stage, unit, '推荐过的作品');
    await stage.done(who, 'union.recommend', recommending(entry));
    stage.time(at('10-01'));
    const phone = await stage.phone(who, DESK);
    await phone.tap('查看《推荐过的作品》的席位');
    return {
      refusal: await stage.refusal(who, 'union.withdraw', { entry, reason: REASON }),
      facts: { opensAt: at('09-16'), closesAt: at('10-01') - 1 },
      phone,
    };
  },
});
