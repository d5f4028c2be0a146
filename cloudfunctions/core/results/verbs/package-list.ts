import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { listNames, readList } from '../parts/package/lists';

const listInput = z.strictObject({});

/** Every list of works that can be handed on, and how many are on it. */
async function packages(context: Context<'organizer'>): Promise<Output<'package.list'>> {
  const lists = await Promise.all(listNames(context).map(({ id }) => readList(context, id)));
  return {
    packages: lists.map(({ id, name, works, decision }) => ({
      list: id,
      name,
      works: works.length,
      refusal: decision.allowed ? null : decision,
    })),
  };
}

export default verb('package.list', { actor: 'organizer', input: listInput, run: packages });
