import type { Panellist } from '../cast/panels';
import { MINUTE } from '../days';
import type { Stage } from '../stage';

/** Somebody to be invited. */
export interface Invited {
  openid: string;
  name: string;
  /** Id of the unit that they come from. */
  unit: string | null;
}

export const invitedOf = ({ openid, name, unit }: Panellist): Invited => ({
  openid,
  name,
  unit: unit?.id ?? null,
});

/** The judges of points: one of them comes from a unit that takes part. */
export function judgesOf({ cast }: Stage): Invited[] {
  const own = cast.plan.ahead.find(({ unit }) => unit?.id)?.unit?.id ?? null;
  return cast.judges.map(({ openid, name }, nth) => ({
    openid,
    name,
    unit: nth === 0 ? own : null,
  }));
}

/** The organizer invites people to judge by a code each. */
export async function inviteJudges(
  stage: Stage,
  people: readonly Invited[],
  now: number,
): Promise<void> {
  const { organizer } = stage.cast;
  for (const [nth, { openid, name, unit }] of people.entries()) {
    const input = { role: 'judge' as const, name, unit };
    const { code } = await stage.do(organizer, now, 'invitation.create', input);
    // People type codes in small letters and with blanks.
    const typed = { code: code.toLowerCase().replace(/-/g, ' ') };
    await stage.do(openid, now + MINUTE, 'invitation.redeem', typed);
    if (nth > 0 || stage.journal.tried('猜一个邀请码')) continue;
    const redeem = (title: string, who: string, given: string, expect: string) =>
      stage.try({
        title,
        who,
        at: now + 2 * MINUTE,
        action: 'invitation.redeem',
        input: { code: given },
        expect,
      });
    await redeem('同一个人再用一次邀请码', openid, code, 'done');
    await redeem('别人用已用过的邀请码', 'oStranger', code, 'invitation.used');
    await redeem('猜一个邀请码', 'oStranger', '2222-2222-2222', 'NOT_FOUND');
  }
  if (stage.journal.tried('联系人邀请评委')) return;
  await stage.try({
    title: '联系人邀请评委',
    who: stage.cast.units[0]?.contact ?? 'oStranger',
    at: now,
    action: 'invitation.create',
    input: { role: 'judge', name: '熟人', unit: null },
    expect: 'FORBIDDEN',
  });
  await expired(stage, now);
}

async function expired(stage: Stage, now: number): Promise<void> {
  const input = { role: 'judge' as const, name: '评委候补', unit: null };
  const { code, invitation } = await stage.do(
    stage.cast.organizer,
    now,
    'invitation.create',
    input,
  );
  await stage.try({
    title: '邀请码过期后第 1 毫秒',
    who: 'oLateExpert',
    at: invitation.expiresAt + 1,
    action: 'invitation.redeem',
    input: { code },
    expect: 'invitation.expired',
  });
}
