import * as z from 'zod/mini';
import type { LogHead, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { readFile } from '../../files/stores/files';
import { donePartsAfter, type LedgerPartFile } from '../../votes/stores/ledger-parts';
import { sealsBetween } from '../../votes/stores/seal-ranges';
import { allHeads, findSeals, newestSeals } from '../../votes/stores/seals';
import { rootAt } from '../../votes/parts/ledger/log';
import { partBytes, partName } from '../../votes/parts/ledger/publish';
import { cutPart, SEALS_PER_PART } from '../../votes/parts/ledger/publish-due';
import { deliver } from '../parts/export/deliver';
import { newArchive, type Archive } from '../parts/export/ledger/archive';
import { readClaims } from '../parts/export/ledger/claims';
import { explanation } from '../parts/export/ledger/explanation';
import { readHolds } from '../parts/export/ledger/holds';

const ledgerInput = z.strictObject({});

/** Parts fetched at a time. */
const ABREAST = 4;

/**
 * The whole ledger as it stands, with the numbers that the campaign shows: what `npm run recount` takes. The
 * exhibits are read first and the seals after them, so that every vote that they count is in the archive.
 */
async function ledger(context: Context<'organizer'>): Promise<Output<'export.ledger'>> {
  const { campaign } = context;
  const archive = newArchive();
  const { claims, slots } = await readClaims(campaign, await newestDone(campaign.id));
  const holds = await readHolds(campaign.id, slots);
  const published = await addParts(archive, campaign.id);
  const counted = claims.reduce((most, { seal }) => Math.max(most, seal), published.toSeal);
  await addUnpublished(archive, campaign.id, published, counted);
  const head = await headAt(campaign.id, counted);
  const days = (await allHeads(campaign.id)).reverse().filter(({ size }) => size <= counted);
  const tallies = { campaign: campaign.id, upToSeal: counted, head, entries: claims };
  const heads = days.map(({ day, size, root, votes }) => ({ day, size, root, votes }));
  archive.add('tallies.json', json(tallies));
  archive.add('holds.json', json(holds));
  archive.add('heads.json', json(heads));
  archive.add('说明.txt', explanation(campaign, head));
  const parcel = {
    label: '账本',
    extension: 'zip',
    bytes: archive.bytes(),
    personal: null,
  } as const;
  return { file: await deliver(context, parcel) };
}

/** The newest seal that is counted into all exhibits; 0 before the first. */
async function newestDone(campaign: string): Promise<number> {
  const newest = await newestSeals(campaign, 2);
  return newest.filter(({ state }) => state === 'done').at(-1)?.number ?? 0;
}

interface Published {
  part: number;
  toSeal: number;
}

async function addParts(archive: Archive, campaign: string): Promise<Published> {
  let last: Published = { part: 0, toSeal: 0 };
  for (;;) {
    const parts: LedgerPartFile[] = await donePartsAfter(campaign, last.part, ABREAST);
    const files = await Promise.all(parts.map(({ file }) => readFile(file ?? '')));
    parts.forEach(({ part }, index) => archive.add(partName(part), files[index] ?? ''));
    last = parts.at(-1) ?? last;
    if (parts.length < ABREAST) return last;
  }
}

/** Sealed votes that wait to be published, in the same form. */
async function addUnpublished(
  archive: Archive,
  campaign: string,
  published: Published,
  upTo: number,
): Promise<void> {
  let { part, toSeal } = published;
  while (toSeal < upTo) {
    const until = Math.min(upTo, toSeal + SEALS_PER_PART);
    const seals = cutPart(await sealsBetween(campaign, toSeal + 1, until));
    part += 1;
    archive.add(
      partName(part).replace('.jsonl', '.draft.jsonl'),
      await partBytes({ campaign, part }, seals),
    );
    toSeal = seals.at(-1)?.number ?? upTo;
  }
}

async function headAt(campaign: string, size: number): Promise<LogHead | null> {
  const [seal] = await findSeals(campaign, [size]);
  if (seal === undefined) return null;
  return { size, root: await rootAt(campaign, size), votes: seal.total };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

export default verb('export.ledger', { actor: 'organizer', input: ledgerInput, run: ledger });
