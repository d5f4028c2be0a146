import { MINUTE } from '../days';
import type { Stage } from '../stage';

/** The organizer invites experts by a code; one of them comes from a unit that takes part. */
export async function inviteJudges(stage: Stage, now: number): Promise<void> {
  const { organizer, judges, plan } = stage.cast;
  const own = plan.ahead.find(({ unit }) => unit?.id)?.unit?.id ?? null;
  for (const [nth, { openid, name }] of judges.entries()) {
    const input = { role: 'judge' as const, name, unit: nth === 0 ? own : null };
    const { code } = await stage.do(organizer, now, 'invitation.create', input);
    // People type codes in small letters and with blanks.
    const typed = { code: code.toLowerCase().replace(/-/g, ' ') };
    await stage.do(openid, now + MINUTE, 'invitation.redeem', typed);
    if (nth > 0) continue;
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
