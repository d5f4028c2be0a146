import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { allHeads } from '../stores/seals';
import { dayHead, newestHead } from '../parts/ledger/heads';

const showInput = z.strictObject({});

/** Where the log of seals stands, and where it stood when each day was over. */
async function show({ campaign }: Context<'citizen'>): Promise<Output<'ledger.show'>> {
  const [newest, heads] = await Promise.all([newestHead(campaign.id), allHeads(campaign.id)]);
  return {
    head: newest?.head ?? null,
    sealedAt: newest?.sealedAt ?? 0,
    days: heads.map(dayHead),
  };
}

export default verb('ledger.show', { actor: 'citizen', input: showInput, run: show });
