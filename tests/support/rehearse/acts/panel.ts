import type { JudgingStep } from '../../../../miniprogram/shared/campaign/judging';
import type { Panellist } from '../cast/panels';
import { MINUTE } from '../days';
import type { Stage } from '../stage';

/** Who of a judging's people sits on its panel, and who chairs; mistakes come first. */
export async function setPanel(
  stage: Stage,
  { id: judging, name }: JudgingStep,
  { members, chair }: { members: readonly Panellist[]; chair: Panellist | null },
  now: number,
): Promise<void> {
  const { organizer, colleague, units } = stage.cast;
  const { panel } = await stage.do(organizer, now, 'panel.show', { judging });
  const judges = new Map(panel.people.map((one) => [one.name, one.judge]));
  const called = ({ name: of }: Panellist): string => judges.get(of) ?? '';
  const outside = panel.people.find((one) => !members.some((other) => other.name === one.name));
  const input = {
    judging,
    revision: panel.revision,
    members: members.map(called),
    chair: chair === null ? null : called(chair),
  };
  const set = (title: string, change: Partial<typeof input>, expect: string, who = organizer) =>
    stage.try({
      title: `${name}：${title}`,
      who,
      at: now + MINUTE,
      action: 'panel.set',
      input: { ...input, ...change },
      expect,
    });
  await set('评审小组一个人也没有', { members: [], chair: null }, 'INVALID members');
  if (outside) await set('小组以外的人主持', { chair: outside.judge }, 'INVALID chair');
  await set('联系人来定评审小组', {}, 'FORBIDDEN', units[0]?.contact ?? 'oStranger');
  await set('确定评审小组', {}, 'done');
  const fewer = { members: input.members.slice(1), chair: null };
  await set('另一位工作人员用旧的版本改小组', fewer, 'CONFLICT', colleague);
}
