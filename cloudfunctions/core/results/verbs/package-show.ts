import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { readList } from '../parts/package/lists';
import { partView } from '../parts/package/part-view';
import { planPackage } from '../parts/package/plan';
import { findParts } from '../stores/packages';

const showInput = z.strictObject({ list: z.string().check(z.maxLength(80)) });

/** How a list would be packed, and how far each archive is. */
async function show(
  context: Context<'organizer'>,
  { list }: Input<'package.show'>,
): Promise<Output<'package.show'>> {
  const { campaign, office, now } = context;
  const works = await readList(context, list);
  const [{ parts, erased }, packed] = await Promise.all([
    planPackage(context, works),
    findParts(campaign.id, list),
  ]);
  const known = new Map(packed.map((one) => [one._id, one]));
  return {
    package: {
      list,
      name: works.name,
      works: works.works.length,
      refusal: works.decision.allowed ? null : works.decision,
      papers: office.papers.map(({ name }) => name),
      parts: parts.map((one) => partView(one, known.get(one.id) ?? null, now)),
      erased,
    },
  };
}

export default verb('package.show', { actor: 'organizer', input: showInput, run: show });
