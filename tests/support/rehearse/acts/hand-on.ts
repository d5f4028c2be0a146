import { dayOf } from '../../../../miniprogram/shared/calendar';
import type { ForwardingView } from '../../../../miniprogram/shared/campaign/office';
import type { PackagePart } from '../../../../miniprogram/shared/contract';
import { at, MINUTE } from '../days';
import type { Act, Scene, Stage } from '../stage';
import { collectionScenes } from './collect';
import { awardedWorks } from './awarded';
import { pathsIn } from './paths-in';
import { printForms } from './print-forms';

const PURPOSE = '报送获奖作品，核对报名表。';

/** 报送: packages of what has won, and the note that they were sent, to each body; afterwards the collection. */
export const handOn: Act = (stage) => {
  const { forwardings } = stage.office;
  const scene = (when: number, run: () => Promise<unknown>): Scene => ({
    at: when,
    act: '报送',
    run: async () => void (await run()),
  });
  return [
    ...forwardings.flatMap((one, nth) => {
      const sending = at(one.opensAt, 10 + nth);
      return [
        scene(one.opensAt - 1, () =>
          send(stage, one, one.opensAt - 1, '前最后 1 毫秒登记', 'INVALID day'),
        ),
        scene(sending, () => packAndSend(stage, one, sending)),
      ];
    }),
    ...(stage.office.papers.some(({ holds }) => holds === 'form')
      ? [
          scene(at(forwardings[0]?.opensAt ?? 0, 9), () =>
            printForms(stage, at(forwardings[0]?.opensAt ?? 0, 9)),
          ),
        ]
      : []),
    ...collectionScenes(stage),
  ];
};

interface Note {
  day?: string;
  note?: string;
  revision?: number;
  who?: string;
}

const send = (
  stage: Stage,
  { id, to, opensAt }: ForwardingView,
  now: number,
  title: string,
  expect: string,
  { day = dayOf(opensAt), note = '湘人社函〔2020〕1号', revision = 0, who }: Note = {},
) =>
  stage.try({
    title: `报送${to}：${title}`,
    who: who ?? stage.cast.organizer,
    at: now,
    action: 'forwarding.send',
    input: { id, revision, day, note },
    expect,
  });

async function packAndSend(stage: Stage, one: ForwardingView, now: number): Promise<void> {
  const { colleague, units } = stage.cast;
  const before = await lineOf(stage, one, now);
  if (before?.state !== 'due') stage.journal.surprises.push(`报送${one.to}：到期没有列为待办`);
  await pack(stage, `award.${one.of}`, now);
  const sent = now + 30 * MINUTE;
  await send(stage, one, sent, '联系人来登记', 'FORBIDDEN', {
    who: units[0]?.contact ?? 'oStranger',
  });
  await send(stage, one, sent, '登记已报送', 'done');
  await send(stage, one, sent + MINUTE, '再登记一次（重试）', 'done');
  await send(stage, one, sent + MINUTE, '另一位工作人员又登记一次', 'CONFLICT', {
    who: colleague,
    note: '又寄了一份',
  });
}

async function lineOf(stage: Stage, { id }: ForwardingView, now: number) {
  const { forwardings } = await stage.do(stage.cast.organizer, now, 'forwarding.board', {});
  return forwardings.find(({ forwarding }) => forwarding.id === id);
}

/** Packs every archive of a list, takes it on record, and reads its folders' names. */
async function pack(stage: Stage, list: string, now: number): Promise<void> {
  const { organizer } = stage.cast;
  const { package: planned } = await stage.do(organizer, now, 'package.show', { list });
  const folders = new Set<string>();
  for (const { part } of planned.parts) {
    const built = await stage.do(organizer, now + MINUTE, 'package.build', { list, part });
    await ready(stage, list, built.part, now + 2 * MINUTE);
    if (part === 1)
      await stage.try({
        title: '下载作品包不写用途',
        who: organizer,
        at: now + 3 * MINUTE,
        action: 'package.take',
        input: { list, part, purpose: '' },
        expect: 'INVALID purpose',
      });
    const input = { list, part, purpose: PURPOSE };
    const { file } = await stage.do(organizer, now + 4 * MINUTE, 'package.take', input);
    for (const path of await pathsIn(stage, file)) folders.add(path.split('/')[0] ?? '');
  }
  const works = awardedWorks(stage);
  const expected = works.map((work) => nameOf(stage, work));
  const odd = [...folders].filter(
    (folder) => !expected.some((name) => folder === name || folder.startsWith(`${name}(`)),
  );
  stage.journal.noteTrial({
    at: now,
    title: `作品包的文件夹照通知命名，如“${[...folders][0] ?? ''}”`,
    action: 'package.take',
    expected: `${String(works.length)} 个，0 个不合`,
    got: `${String(folders.size)} 个，${String(odd.length)} 个不合`,
  });
}

async function ready(stage: Stage, list: string, { part, state }: PackagePart, now: number) {
  if (state === 'ready') return;
  const { package: seen } = await stage.do(stage.cast.organizer, now, 'package.show', { list });
  const found = seen.parts.find((one) => one.part === part)?.state ?? state;
  if (found !== 'ready')
    stage.journal.surprises.push(`作品包第 ${String(part)} 包没有做好：${found}`);
}

/** What the notice wants a work's folder to be called, put together anew. */
function nameOf({ view, office }: Stage, work: ReturnType<typeof awardedWorks>[number]): string {
  const way = view.channels.find(({ by }) => (by === 'unit') === (work.by === 'contact'));
  const kind = view.kinds.find(({ id }) => id === work.kind);
  return (office.naming?.pattern ?? '{title}')
    .replace('{channel}', way?.name ?? '')
    .replace('{kind}', kind?.name ?? '')
    .replace('{title}', work.title);
}
