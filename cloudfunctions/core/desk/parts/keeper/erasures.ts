import type { Context } from '../../../ground/table';
import { openChores } from '../../../record/stores/chores';
import { eraseOwn } from '../own/erase-own';
import { ERASURE } from '../own/erasure';
import type { HasTime } from './has-time';

const AT_ONCE = 20;

/** Finishes what people asked to have erased and a call that broke off has left. @returns how many people's. */
export async function finishErasures(
  context: Pick<Context, 'campaign' | 'office' | 'server' | 'now'>,
  hasTime: HasTime,
): Promise<number> {
  let finished = 0;
  for (const { _id } of await openChores(context.campaign.id, ERASURE, AT_ONCE)) {
    if (!hasTime()) break;
    const openid = _id.slice(_id.indexOf(`${ERASURE}:`) + ERASURE.length + 1);
    await eraseOwn({ ...context, actor: { kind: 'citizen', openid } });
    finished += 1;
  }
  return finished;
}
