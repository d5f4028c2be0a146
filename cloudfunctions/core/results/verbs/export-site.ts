import * as z from 'zod/mini';
import type { Output, PieceView, ResultsView } from '../../../../miniprogram/shared/contract';
import { isAnnounced, isNotWithdrawn } from '../../../../miniprogram/shared/results/announce';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { piecesOf } from '../../works/parts/piece/of-entries';
import { pieceView } from '../../works/parts/piece/view';
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
  const results = await resultsOf(context, outcome);
  const bytes = zipOf(await siteFiles(campaign, results, await piecesOfWinners(results)));
  const file = await deliver(context, {
    label: '获奖结果网页',
    extension: 'zip',
    bytes,
    personal: null,
  });
  return { file };
}

/** What the winners are made of, by entry. */
async function piecesOfWinners({ awards }: ResultsView): Promise<Map<string, PieceView[]>> {
  const works = awards
    .flatMap(({ winners }) => winners)
    .flatMap(({ entry, pieces }) =>
      entry === null ? [] : [[entry, { _id: entry, pieces }] as const],
    );
  // A work may have won twice.
  const found = await piecesOf([...new Map(works).values()]);
  return new Map([...found].map(([entry, pieces]) => [entry, pieces.map(pieceView)]));
}

export default verb('export.site', { actor: 'organizer', input: siteInput, run: site });
