import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { isAnnounced, isNotWithdrawn } from '../../../../miniprogram/shared/results/announce';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { readOutcome } from '../parts/award/outcome';
import { resultsOf } from '../parts/award/results-view';
import { deliver } from '../parts/export/deliver';
import { siteFiles } from '../parts/export/site/files';
import { zipOf } from '../parts/export/zip';

const siteInput = z.strictObject({});

/** The winners' pages for a website, as one zip of a folder that opens from any disk. */
async function site(context: Context<'organizer'>): Promise<Output<'export.site'>> {
  const { campaign, now } = context;
  const outcome = await readOutcome(context);
  const decision = firstRefusal(
    () => isNotWithdrawn(campaign, outcome.withdrawn),
    () => isAnnounced(campaign, outcome.state === 'published', now),
  );
  if (!decision.allowed) throw refused(decision);
  const bytes = zipOf(await siteFiles(campaign, await resultsOf(context, outcome)));
  const file = await deliver(context, {
    label: '获奖结果网页',
    extension: 'zip',
    bytes,
    personal: null,
  });
  return { file };
}

export default verb('export.site', { actor: 'organizer', input: siteInput, run: site });
