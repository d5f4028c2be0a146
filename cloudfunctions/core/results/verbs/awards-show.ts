import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { readBoard } from '../parts/award/board';

const awardsInput = z.strictObject({});

/** Who would get what by ranking, what people have decided, and what stands against publishing it. */
async function awards(context: Context<'organizer'>): Promise<Output<'awards.show'>> {
  return { board: await readBoard(context) };
}

export default verb('awards.show', { actor: 'organizer', input: awardsInput, run: awards });
