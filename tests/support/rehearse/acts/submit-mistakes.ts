import { aWish, oneFile, placeIn } from '../../one-file';
import { kindIn } from '../../../../miniprogram/shared/campaign/kinds';
import type { Input } from '../../../../miniprogram/shared/contract';
import { aGif } from '../../odd-files';
import { bytesOf, extensionOf } from '../cast/files';
import type { Work } from '../cast/works';
import { at, daysOf, MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { answersFor } from './answers';

const ACT = '投稿';

/** Submissions that rules have to refuse, and the two that the calendar just lets in. */
export function submissionMistakes(stage: Stage): Scene[] {
  const rounds = stage.rounds('submit');
  const [first, last] = [rounds[0], rounds.at(-1)];
  const [work] = stage.cast.works;
  if (first === undefined || last === undefined || work === undefined) return [];
  const day = at(daysOf(first)[0] ?? first.opensAt, 18);
  const scene = (when: number, run: () => Promise<unknown>): Scene => ({
    at: when,
    act: ACT,
    run: async () => void (await run()),
  });
  const opening = (title: string, when: number, expect: string) =>
    stage.try({
      title,
      who: 'oPunctual',
      at: when,
      action: 'upload.ticket',
      input: wish(stage, work),
      expect,
    });
  return [
    scene(first.opensAt - 1, () =>
      opening('开通投稿前最后 1 毫秒', first.opensAt - 1, 'submission.window'),
    ),
    scene(first.opensAt, () => opening('开通投稿的第 1 毫秒', first.opensAt, 'done')),
    scene(day, () => badFiles(stage, work, day)),
    scene(day + MINUTE, () => badForms(stage, work, day + MINUTE)),
    scene(last.closesAt, () => opening('投稿最后 1 毫秒', last.closesAt, 'done')),
    scene(last.closesAt + 1, () =>
      opening('投稿截止后第 1 毫秒', last.closesAt + 1, 'submission.window'),
    ),
  ];
}

const wish = ({ view }: Stage, work: Work): Input<'upload.ticket'> =>
  aWish(work.kind, extensionOf(view, work), bytesOf(view, work).length);

async function badFiles(stage: Stage, work: Work, now: number): Promise<void> {
  const limits = kindIn(stage.view, work.kind)?.limits ?? [];
  const most = limits.find(({ measure, breach }) => measure === 'bytes' && breach === 'refuse');
  const maxBytes = most?.max ?? null;
  if (maxBytes === null) return;
  const ask = (title: string, change: { extension?: string; bytes?: number }, expect: string) =>
    stage.try({
      title,
      who: 'oMistaken',
      at: now,
      action: 'upload.ticket',
      input: aWish(
        work.kind,
        change.extension ?? extensionOf(stage.view, work),
        change.bytes ?? bytesOf(stage.view, work).length,
      ),
      expect,
    });
  await ask('文件正好是上限大小', { bytes: maxBytes }, 'done');
  await ask('文件比上限大 1 字节', { bytes: maxBytes + 1 }, 'media.bytes');
  await ask('HEIC 照片', { extension: 'heic' }, 'media.extension');
  await wrongBytes(stage, work, now);
}

/** A GIF under another name: the bytes tell. */
async function wrongBytes(stage: Stage, work: Work, now: number): Promise<void> {
  const bytes = aGif();
  const extension = extensionOf(stage.view, work);
  const asked = aWish(work.kind, extension, bytes.length);
  const ticket = await stage.do('oMistaken', now, 'upload.ticket', asked);
  const file = await stage.upload('oMistaken', placeIn(ticket).filePath, bytes);
  await stage.try({
    title: `GIF 改名为 ${extension}`,
    who: 'oMistaken',
    at: now,
    action: 'entry.submit',
    input: submission(stage, work, ticket.ticket, file),
    expect: 'media.type',
  });
}

const submission = (stage: Stage, work: Work, ticket: string, file: string) => ({
  ticket,
  ...oneFile(file),
  theme: work.theme,
  answers: answersFor(stage, work),
  consent: stage.view.consent.version,
});

/** A missing answer, a ticket of somebody else, one that has run out, a file that was never sent, a retry. */
async function badForms(stage: Stage, work: Work, now: number): Promise<void> {
  const who = 'oCareless';
  const ticket = await stage.do(who, now, 'upload.ticket', wish(stage, work));
  const file = await stage.upload(
    who,
    placeIn(ticket).filePath,
    bytesOf(stage.view, { key: 1_000_001, kind: work.kind }),
  );
  const right = submission(stage, work, ticket.ticket, file);
  const send = (title: string, input: typeof right, expect: string, when = now, sender = who) =>
    stage.try({ title, who: sender, at: when, action: 'entry.submit', input, expect });
  const field = stage.view.form.find(({ required }) => required);
  if (field !== undefined) {
    const answers = { ...right.answers, [field.id]: ' ' };
    await send(`不填“${field.label}”`, { ...right, answers }, `INVALID answers.${field.id}`);
  }
  await send('没有这个主题', { ...right, theme: 'nowhere' }, 'INVALID theme');
  await send('别人的上传凭证', right, 'NOT_FOUND', now, 'oThief');
  await send('凭证过期后才提交', right, 'upload.expired', ticket.expiresAt + 1);
  const empty = await stage.do(who, now, 'upload.ticket', wish(stage, work));
  const unsent = {
    ...right,
    ticket: empty.ticket,
    ...oneFile(file.replace(/[^/]+$/, 'x.jpg')),
  };
  await send('文件没有传上来', unsent, 'upload.missing');
  await send('改好后提交', right, 'done');
  await send('同一次提交重试', right, 'done');
  await duplicate(stage, work, now);
}

/** The same bytes again under another ticket. */
async function duplicate(stage: Stage, work: Work, now: number): Promise<void> {
  if (stage.view.oncePerFile === null) return;
  const who = 'oCareless';
  const bytes = bytesOf(stage.view, { key: 1_000_001, kind: work.kind });
  const ticket = await stage.do(who, now, 'upload.ticket', wish(stage, work));
  const file = await stage.upload(who, placeIn(ticket).filePath, bytes);
  await stage.try({
    title: '同一个文件再投一次',
    who,
    at: now,
    action: 'entry.submit',
    input: submission(stage, work, ticket.ticket, file),
    expect: 'entry.duplicate',
  });
}
