import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { judgedOf, panelBoard } from '../parts/panel/judged';

const panelShowInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** The judges of the campaign, and which of them sit on the panel of a judging. */
async function panelShow(
  { campaign, office }: Context<'organizer'>,
  { judging }: Input<'panel.show'>,
): Promise<Output<'panel.show'>> {
  return { panel: await panelBoard(campaign.id, judgedOf(office, judging)) };
}

export default verb('panel.show', { actor: 'organizer', input: panelShowInput, run: panelShow });
