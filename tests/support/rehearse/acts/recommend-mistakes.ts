import type { Stage } from '../stage';

/** What contacts and others may not do, tried on works and people of all kinds. */
export async function recommendMistakes(stage: Stage, now: number): Promise<void> {
  const { cast, view } = stage;
  const gate = view.gates.find(({ before }) => before === 'recommend');
  const fits = ({ unit, publishedAt }: (typeof cast.works)[number]) =>
    unit?.level.recommends === true && publishedAt !== null;
  let nth = 0;
  const tryIt = (title: string, who: string, entry: string | null, expect: string) =>
    stage.try({
      title,
      who,
      at: now,
      action: 'union.recommend',
      input: { entry: entry ?? 'nothing', request: `mistake-${String((nth += 1))}-${String(now)}` },
      expect,
    });

  const work = cast.plan.ahead.find((one) => fits(one) && !cast.struck.has(one.id ?? ''));
  const full = cast.plan.overfull.map(({ unit }) => unit);
  const calm = cast.plan.ahead.find((one) => fits(one) && one.unit && !full.includes(one.unit));
  if (gate !== undefined) {
    const on = cast.works.find((one) => fits(one) && one.wanted === gate.moreThan);
    if (on?.unit)
      await tryIt(
        `推荐正好 ${String(gate.moreThan)} 票的作品`,
        on.unit.contact,
        on.id,
        `gate.${gate.id}`,
      );
  }
  if (calm?.unit)
    await tryIt('已推荐的作品再推荐一次', calm.unit.contact, calm.id, 'recommend.once');
  const stranger = cast.units.find(
    (unit) => unit.acts && unit.level.recommends && unit !== work?.unit,
  );
  if (work && stranger)
    await tryIt('推荐别的单位的作品', stranger.contact, work.id, 'recommend.unit');
  const idle = cast.units.find(({ level }) => !level.recommends);
  if (work && idle)
    await tryIt(`${idle.level.name}联系人推荐作品`, idle.contact, work.id, 'recommend.contact');
  if (work) await tryIt('作者自己推荐自己的作品', work.author, work.id, 'FORBIDDEN');
  const unpublished = cast.works.find(
    ({ unit, id, publishedAt }) =>
      unit?.acts && unit.level.recommends && id !== null && publishedAt === null,
  );
  if (unpublished?.unit)
    await tryIt('推荐没有刊发的作品', unpublished.unit.contact, unpublished.id, 'NOT_FOUND');
}
