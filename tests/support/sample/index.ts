import { aWish, oneFile, placeIn } from '../one-file';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import {
  ACTION_FUNCTIONS,
  type ActionName,
  type Input,
  type Output,
} from '../../../miniprogram/shared/contract';
import { officeView } from '../campaign';
import type { CampaignView, ThemeView } from '../../../miniprogram/shared/campaign/view';
import type { Reply } from '../../../miniprogram/shared/reply';
import { checklistFor } from '../../../miniprogram/shared/works/acceptance';
import type { MediaForm } from '../../../miniprogram/shared/campaign/kind';
import type { LocalCloud } from '../../../simulator/cloud';
import { examine } from './examine';
import { SAMPLE_WORKS, type SampleWork } from './works';
import { CAMPAIGN, eventOf } from '../event-of';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const SAMPLE_ANSWERS = {
  name: '周海生',
  phone: '13800000000',
  unit: '沈阳市总工会',
  title: '渔港清晨',
  intro: '天刚亮，船工们已经在码头整理帆索。',
};

/** One person at one time, calling the product's actions as their phone would. */
export class SamplePerson {
  private readonly person;

  /**
   * @param at ms; the campaign's own time when left out.
   * @param campaign that the person is busy with.
   */
  constructor(
    cloud: LocalCloud,
    openid: string,
    at?: number,
    private readonly campaign: string = CAMPAIGN,
  ) {
    this.person = cloud.as(openid, at === undefined ? {} : { at });
  }

  async ask<A extends ActionName>(action: A, input: Input<A>): Promise<Output<A>> {
    const event = eventOf(action, input, this.campaign);
    const reply = (await this.person.call(ACTION_FUNCTIONS[action], event)) as Reply<Output<A>>;
    if (!reply.ok) throw new Error(`${action}: ${reply.error.reason} ${reply.error.remedy}`);
    return reply.data;
  }

  async upload(path: string, bytes: Buffer): Promise<string> {
    return (await this.person.upload(path, bytes)).fileID;
  }
}

export interface SampleFile {
  kind: MediaForm;
  extension: string;
  bytes: Buffer;
}

/** Uploads a file and submits it with these answers under a theme, as a phone does; gives the entry's id. */
export async function submitBytes(
  person: SamplePerson,
  { kind, extension, bytes }: SampleFile,
  campaign: CampaignView,
  {
    theme = campaign.themes[0],
    preview = null,
    answers = {},
  }: {
    theme?: ThemeView | undefined;
    preview?: Buffer | null;
    answers?: Record<string, string>;
  } = {},
): Promise<string> {
  if (theme === undefined) throw new Error('the campaign has no such theme');
  const ticket = await person.ask('upload.ticket', aWish(kind, extension, bytes.length));
  const place = placeIn(ticket);
  const file = await person.upload(place.filePath, bytes);
  const poster = preview === null ? null : await person.upload(place.previewPath, preview);
  const filled: Record<string, string> = { ...SAMPLE_ANSWERS, ...answers };
  const { entry } = await person.ask('entry.submit', {
    ticket: ticket.ticket,
    ...oneFile(file, poster),
    theme: theme.id,
    answers: Object.fromEntries(campaign.form.map(({ id }) => [id, filled[id] ?? ''])),
    consent: campaign.consent.version,
  });
  return entry.id;
}

async function submit(person: SamplePerson, work: SampleWork): Promise<string> {
  const { campaign } = await person.ask('home.open', {});
  const file = {
    kind: work.kind,
    extension: extname(work.file).slice(1),
    bytes: readFileSync(work.file),
  };
  const { author: name, unit, title, intro } = work;
  return submitBytes(person, file, campaign, {
    theme: campaign.themes[work.theme],
    preview: work.poster === null ? null : readFileSync(work.poster),
    answers: { name, unit, title, intro },
  });
}

/** Accepts a work that has passed every check, with every point signed that its kind asks for. */
export async function accept(office: SamplePerson, id: string, kind: MediaForm): Promise<void> {
  const signed = checklistFor(officeView, { kind, form: kind, checks: [] }).map(
    (point) => point.id,
  );
  await office.ask('entry.accept', { id, revision: 0, signed });
}

/**
 * Submits, accepts and publishes works through the same functions as any phone, each from an author of its own.
 * @param opening first millisecond of the voting round.
 * @returns the ids of the entries, in the order of the works.
 */
export async function publishWorks(
  cloud: LocalCloud,
  organizer: string,
  opening: number,
  works: readonly SampleWork[],
): Promise<string[]> {
  const ids: string[] = [];
  const editions = new Map<number, string[]>();
  const sentAt = (index: number): number => opening - 2 * DAY + index * HOUR;
  for (const [index, work] of works.entries())
    ids.push(await submit(new SamplePerson(cloud, `oSampleAuthor${index}`, sentAt(index)), work));
  await examine(cloud, sentAt(works.length));
  for (const [index, { edition, kind }] of works.entries()) {
    const id = ids[index] ?? '';
    const office = new SamplePerson(cloud, organizer, sentAt(index) + DAY);
    await accept(office, id, kind);
    editions.set(edition, [...(editions.get(edition) ?? []), id]);
  }
  for (const [edition, entries] of editions) {
    const office = new SamplePerson(cloud, organizer, opening + edition * HOUR);
    await office.ask('edition.publish', { edition, entries });
  }
  return ids;
}

/** Fills the local cloud with a few published works and votes. */
export async function addSample(
  cloud: LocalCloud,
  organizer: string,
  opening: number,
): Promise<void> {
  const ids = await publishWorks(cloud, organizer, opening, SAMPLE_WORKS);
  const voters = Math.max(...SAMPLE_WORKS.map(({ votes }) => votes));
  for (let voter = 0; voter < voters; voter += 1) {
    const person = new SamplePerson(cloud, `oSampleVoter${voter}`);
    for (const [index, entry] of ids.entries())
      if (voter < (SAMPLE_WORKS[index]?.votes ?? 0)) {
        // People look at a work before they vote for it: faster is refused.
        cloud.clock.set(cloud.clock.now() + SECOND);
        await person.ask('vote.cast', { entry, request: `sample-${entry}-${voter}` });
      }
  }
}
