import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkPurpose } from '../../../../miniprogram/shared/people/purpose';
import { conflict, invalid } from '../../ground/fault';
import { someAtATime } from '../../ground/some-at-a-time';
import { verb, type Context } from '../../ground/table';
import { temporaryUrl } from '../../files/stores/files';
import { recordDisclosure } from '../../people/parts/disclosure/record';
import { doerOf, newAct } from '../../record/parts/decision/new-act';
import { insertDecision } from '../../record/stores/decisions';
import { newExportId, URL_SECONDS } from '../parts/export/hand-over';
import { openPart } from '../parts/package/open';
import { stateOf } from '../parts/package/part-view';
import { findPart } from '../stores/packages';

const takeInput = z.strictObject({
  list: z.string().check(z.maxLength(80)),
  part: z.int().check(z.positive()),
  purpose: z.string().check(z.maxLength(2000)),
});

/** Gives the address of an archive; of each work in it is written down who takes it and what for. */
async function take(
  context: Context<'organizer'>,
  { list, part, purpose }: Input<'package.take'>,
): Promise<Output<'package.take'>> {
  const faults = checkPurpose(purpose);
  if (faults.length > 0) throw invalid(faults);
  const { works, planned } = await openPart(context, list, part);
  const packed = await findPart(planned.id);
  const made = packed?.made ?? null;
  if (packed === null || made === null || stateOf(packed, context.now) !== 'ready')
    throw conflict('这一包现在没有可以下载的文件。', '请先生成，再下载。');
  const { papers } = context.office;
  const what = papers.map(({ name }) => name).join('、');
  const entries = new Map(planned.folders.map(({ entry }) => [entry._id, entry]));
  await someAtATime([...entries.values()], (entry) =>
    recordDisclosure(context, {
      about: entry.owner,
      subject: `entry:${entry._id}`,
      what: `作品《${entry.title}》的${what}（打包：${works.name}）`,
      purpose,
    }),
  );
  const title = `${works.name} 第 ${String(part)} 包`;
  const act = { subject: `export:${newExportId()}`, revision: 0, title, verb: 'export' };
  const after = { rows: entries.size };
  await insertDecision(newAct(doerOf(context), { ...act, reason: purpose, before: {}, after }));
  const { name, file, bytes } = made;
  return { file: { name, url: await temporaryUrl(file, URL_SECONDS), bytes } };
}

export default verb('package.take', { actor: 'organizer', input: takeInput, run: take });
