import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { voterOf } from '../../ground/voter';
import { handOver, newExportId } from '../../results/parts/export/hand-over';
import { STYLE } from '../../results/parts/export/site/style';
import { zipOf } from '../../results/parts/export/zip';
import { takeTurn } from '../../record/parts/limit/take-turn';
import { ownPage } from '../parts/own/download/html';
import { ownVotes } from '../parts/own/download/votes';
import { ownDataOf } from '../parts/own/own-data';

const downloadInput = z.strictObject({});

/** Everything that is kept of the caller, as one file: a page to read, and the same for programs. */
async function download(context: Context<'citizen'>): Promise<Output<'own.download'>> {
  const { actor, campaign, now } = context;
  await takeTurn(context, 'download');
  const [own, votes] = await Promise.all([
    ownDataOf(context),
    ownVotes(campaign.id, voterOf(campaign.id, actor.openid)),
  ]);
  const all = { campaign: campaign.title, at: now, ...own, votes };
  const bytes = zipOf(
    new Map([
      ['我的信息.html', ownPage(campaign.title, own, votes, now)],
      ['我的信息.json', `${JSON.stringify(all, null, 1)}\n`],
      ['style.css', STYLE],
    ]),
  );
  return {
    file: await handOver(context, {
      id: newExportId(),
      label: '我的信息',
      extension: 'zip',
      bytes,
    }),
  };
}

export default verb('own.download', { actor: 'citizen', input: downloadInput, run: download });
