import { PUBLISH_AT_ONCE } from '../../../../miniprogram/shared/works/publish';
import { at, daysOf } from '../days';
import type { Work } from '../cast/works';
import type { Act, Stage } from '../stage';

/** Each morning of a round that publishes, what was accepted comes out as the next editions. */
export const publish: Act = (stage) => {
  const rounds = stage.rounds('publish');
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined || stage.cast.works.length === 0) {
    stage.journal.skip('没有刊发');
    return [];
  }
  if (stage.rounds('vote').length === 0) {
    stage.journal.skip('没有投票轮次，作品没有展厅，没有刊发');
    return [];
  }
  let edition = 0;
  const daily = rounds.flatMap(daysOf).map((day) => ({
    at: at(day, 9),
    act: '刊发',
    run: async () => {
      const ready = acceptedBy(stage, day);
      for (let start = 0; start < ready.length; start += PUBLISH_AT_ONCE) {
        edition += 1;
        await bringOut(stage, edition, ready.slice(start, start + PUBLISH_AT_ONCE), at(day, 9));
      }
    },
  }));
  const edge = (title: string, when: number) => ({
    at: when,
    act: '刊发',
    run: async () => {
      const [work] = stage.cast.works.filter(({ id, publishedAt }) => id !== null && !publishedAt);
      const input = { edition: edition + 1, entries: [work?.id ?? 'nothing'] };
      const { organizer: who } = stage.cast;
      const action = 'edition.publish';
      await stage.try({ title, who, at: when, action, input, expect: 'publish.window' });
    },
  });
  return [
    edge('开始刊发前最后 1 毫秒', first.opensAt - 1),
    ...daily,
    edge('刊发截止后第 1 毫秒', last.closesAt + 1),
  ];
};

/** Works that were accepted this morning or before and are not out yet. */
const acceptedBy = (stage: Stage, day: number): Work[] =>
  stage.cast.works.filter(
    ({ id, fate, publishedAt, submitAt }) =>
      id !== null && fate !== 'reject' && publishedAt === null && submitAt < day,
  );

async function bringOut(stage: Stage, edition: number, works: Work[], now: number): Promise<void> {
  const { organizer, colleague } = stage.cast;
  const entries = works.map(({ id }) => id ?? '');
  const input = { edition, entries };
  const { results } = await stage.do(organizer, now, 'edition.publish', input);
  for (const work of works) {
    const result = results.find(({ entry }) => entry === work.id);
    work.number = result?.number ?? null;
    if (work.number !== null) work.publishedAt = now;
    else stage.journal.surprises.push(`第 ${String(edition)} 期：${result?.problem ?? '没有答复'}`);
  }
  if (edition !== 1) return;
  await stage.try({
    title: '同一期再刊发一次（重试）',
    who: organizer,
    at: now,
    action: 'edition.publish',
    input,
    expect: 'done',
  });
  await stage.try({
    title: '另一位工作人员用同一期号刊发别的作品',
    who: colleague,
    at: now,
    action: 'edition.publish',
    input: { edition, entries: entries.slice(1).length > 0 ? entries.slice(1) : ['nothing'] },
    expect: 'CONFLICT',
  });
  await stage.try({
    title: '跳过一期刊发',
    who: organizer,
    at: now,
    action: 'edition.publish',
    input: { edition: edition + 2, entries },
    expect: 'CONFLICT',
  });
}
