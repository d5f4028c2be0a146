import type { Stage } from '../stage';
import { awardedWorks } from './awarded';

const PURPOSE = '打印盖章，随作品邮寄。';

/** 征集报名表: the author's own, the unit's of its works, and the organizer's of any, each on record. */
export async function printForms(stage: Stage, now: number): Promise<void> {
  const { organizer, units } = stage.cast;
  const works = awardedWorks(stage);
  const own = works.find(({ by }) => by === 'author');
  const sent = works.find(({ by, unit }) => by === 'contact' && unit !== null);
  if (own?.id) {
    const base = { at: now, action: 'form.own' as const, input: { entry: own.id } };
    await stage.try({ ...base, title: '作者打印自己的报名表', who: own.author, expect: 'done' });
    await stage.try({
      ...base,
      title: '别人打印作者的报名表',
      who: 'oStranger',
      expect: 'NOT_FOUND',
    });
    const print = { who: organizer, at: now, action: 'form.print' as const };
    const asked = { entry: own.id, purpose: PURPOSE };
    await stage.try({
      ...print,
      title: '组委会打印报名表不写用途',
      input: { ...asked, purpose: '' },
      expect: 'INVALID purpose',
    });
    await stage.try({ ...print, title: '组委会打印一份报名表', input: asked, expect: 'done' });
  }
  if (!sent?.id || sent.unit === null) return;
  const input = { entry: sent.id, purpose: PURPOSE };
  const unit = { at: now, action: 'form.ofUnit' as const, input };
  await stage.try({
    ...unit,
    title: '推荐单位打印本单位作品的报名表',
    who: sent.unit.contact,
    expect: 'done',
  });
  const other = units.find((one) => one.id !== null && one.acts && one !== sent.unit);
  if (other)
    await stage.try({
      ...unit,
      title: '别的单位打印报名表',
      who: other.contact,
      expect: 'NOT_FOUND',
    });
}
