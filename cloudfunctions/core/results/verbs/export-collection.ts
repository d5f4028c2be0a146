import * as z from 'zod/mini';
import {
  COLLECTION_FORMS,
  type CollectionForm,
  type Input,
  type Output,
} from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { isAnnounced, isNotWithdrawn } from '../../../../miniprogram/shared/results/announce';
import { notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { readOutcome } from '../parts/award/outcome';
import { collection, collectionOf } from '../parts/collect/collection';
import { collectionDocx, type Collection } from '../parts/collect/docx';
import { collectionPages } from '../parts/collect/pages';
import { collectedGroups } from '../parts/collect/works';
import { deliver } from '../parts/export/deliver';
import { zipOf } from '../parts/export/zip';

const collectionInput = z.strictObject({ as: z.enum(COLLECTION_FORMS) });

/** Each form of a collection as a file. */
const FILES = {
  docx: { extension: 'docx', make: collectionDocx },
  pages: { extension: 'zip', make: (whole) => zipOf(collectionPages(whole)) },
} as const satisfies Record<
  CollectionForm,
  { extension: 'docx' | 'zip'; make: (whole: Collection, made: number) => Buffer }
>;

/** 作品集: the works that won, for everybody to read; nobody is named in it but as the results name them. */
async function exportCollection(
  context: Context<'organizer'>,
  { as }: Input<'export.collection'>,
): Promise<Output<'export.collection'>> {
  const { campaign, now } = context;
  const publication = collectionOf(campaign);
  if (publication === undefined) throw notFound('这个活动的作品集');
  const outcome = await readOutcome(context);
  const decision = firstRefusal(
    () => isNotWithdrawn(campaign, outcome.withdrawn),
    () => isAnnounced(campaign, outcome.state === 'published', now),
  );
  if (!decision.allowed) throw refused(decision);
  const groups = await collectedGroups(context, outcome);
  const { extension, make } = FILES[as];
  const bytes = make(await collection(campaign, publication, groups, now), now);
  const label = publication.name;
  return { file: await deliver(context, { label, extension, bytes, personal: null }) };
}

export default verb('export.collection', {
  actor: 'organizer',
  input: collectionInput,
  run: exportCollection,
});
