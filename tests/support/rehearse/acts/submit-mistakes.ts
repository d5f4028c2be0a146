import { kindIn } from '../../../../miniprogram/shared/campaign/kinds';
import { aGif } from '../../odd-files';
import { piecesOf, type CastPiece } from '../cast/files';
import { idNumberAt } from '../cast/persons';
import type { Work } from '../cast/works';
import { at, daysOf, MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { answersFor, declaredIn } from './answers';
import { bring, wishFor, type Brought } from './bring';

const ACT = '投稿';
/** What no work of the cast has. */
const OWN_KEY = 1_000_001;
const OWN_NUMBER = 9_800;

/** Submissions that rules have to refuse, and the two that the calendar just lets in. */
export function submissionMistakes(stage: Stage): Scene[] {
  const rounds = stage.rounds('submit');
  const [first, last] = [rounds[0], rounds.at(-1)];
  const found = stage.cast.works.find((one) => uploaded(stage, one) !== null);
  if (first === undefined || last === undefined || found === undefined) return [];
  const work: Work = { ...found, by: 'author', idNumber: idNumberAt(OWN_NUMBER) };
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
      input: wishFor(parcelOf(stage, work)),
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

/** The one file that a work is, if it is one. */
function uploaded({ view }: Stage, work: Work): CastPiece | null {
  const [piece, ...more] = piecesOf(view, work);
  return piece?.carrier === 'upload' && more.length === 0 ? piece : null;
}

const parcelOf = (stage: Stage, work: Work, change: Partial<CastPiece> = {}) => ({
  kind: work.kind,
  pieces: piecesOf(stage.view, work).map((piece) => ({ ...piece, ...change })),
});

async function badFiles(stage: Stage, work: Work, now: number): Promise<void> {
  const limits = kindIn(stage.view, work.kind)?.limits ?? [];
  const most = limits.find(({ measure, breach }) => measure === 'bytes' && breach === 'refuse');
  const maxBytes = most?.max ?? null;
  if (maxBytes === null) return;
  const { kind, files } = wishFor(parcelOf(stage, work));
  const ask = (title: string, change: { extension?: string; bytes?: number }, expect: string) =>
    stage.try({
      title,
      who: 'oMistaken',
      at: now,
      action: 'upload.ticket',
      input: { kind, files: files.map((file) => ({ ...file, ...change })) },
      expect,
    });
  await ask('文件正好是上限大小', { bytes: maxBytes }, 'done');
  await ask('文件比上限大 1 字节', { bytes: maxBytes + 1 }, 'media.bytes');
  await ask('HEIC 照片', { extension: 'heic' }, 'media.extension');
  await wrongBytes(stage, work, now);
}

/** A GIF under another name: the bytes tell. */
async function wrongBytes(stage: Stage, work: Work, now: number): Promise<void> {
  const parcel = parcelOf(stage, work, { bytes: aGif() });
  await stage.try({
    title: `GIF 改名为 ${uploaded(stage, work)?.extension ?? ''}`,
    who: 'oMistaken',
    at: now,
    action: 'entry.submit',
    input: submission(stage, work, await bring(stage, 'oMistaken', parcel, now)),
    expect: 'media.type',
  });
}

/** What an author sends in once the files are uploaded. */
export const submission = (stage: Stage, work: Work, brought: Omit<Brought, 'expiresAt'>) => ({
  ticket: brought.ticket,
  pieces: brought.pieces,
  acknowledged: brought.acknowledged,
  theme: work.theme,
  answers: answersFor(stage, work),
  consent: stage.view.consent.version,
  declared: declaredIn(stage.view, work.key),
});

/** A missing answer, a ticket of somebody else, one that has run out, a file that was never sent, a retry. */
async function badForms(stage: Stage, work: Work, now: number): Promise<void> {
  const who = 'oCareless';
  const mine = { ...work, key: OWN_KEY };
  const brought = await bring(stage, who, parcelOf(stage, mine), now);
  const right = submission(stage, mine, brought);
  const send = (title: string, input: typeof right, expect: string, when = now, sender = who) =>
    stage.try({ title, who: sender, at: when, action: 'entry.submit', input, expect });
  const field = stage.view.form.find(
    ({ id, required }) => required && right.answers[id] !== undefined,
  );
  if (field !== undefined) {
    const answers = { ...right.answers, [field.id]: ' ' };
    await send(`不填“${field.label}”`, { ...right, answers }, `INVALID answers.${field.id}`);
  }
  await send('没有这个主题', { ...right, theme: 'nowhere' }, 'INVALID theme');
  await send('别人的上传凭证', right, 'NOT_FOUND', now, 'oThief');
  await send('凭证过期后才提交', right, 'upload.expired', brought.expiresAt + 1);
  const empty = await stage.do(who, now, 'upload.ticket', wishFor(parcelOf(stage, work)));
  const pieces = right.pieces.map((piece) =>
    piece.carrier === 'upload' ? { ...piece, file: piece.file.replace(/[^/]+$/, 'x.jpg') } : piece,
  );
  await send('文件没有传上来', { ...right, ticket: empty.ticket, pieces }, 'upload.missing');
  await send('改好后提交', right, 'done');
  await send('同一次提交重试', right, 'done');
  if (stage.view.oncePerFile !== null) await duplicate(stage, mine, now);
}

/** The same bytes again under another ticket. */
async function duplicate(stage: Stage, work: Work, now: number): Promise<void> {
  const who = 'oCareless';
  await stage.try({
    title: '同一个文件再投一次',
    who,
    at: now,
    action: 'entry.submit',
    input: submission(stage, work, await bring(stage, who, parcelOf(stage, work), now)),
    expect: 'entry.duplicate',
  });
}
