import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import {
  ACTION_FUNCTIONS,
  type ActionName,
  type Input,
  type Output,
} from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import type { LocalCloud } from '../../simulator/cloud';
import { SAMPLE_WORKS, type SampleWork } from './works';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One person at one time, calling the product's actions as their phone would. */
export class SamplePerson {
  private readonly person;

  /** @param at ms; the campaign's own time when left out. */
  constructor(cloud: LocalCloud, openid: string, at?: number) {
    this.person = cloud.as(openid, at === undefined ? {} : { at });
  }

  async ask<A extends ActionName>(action: A, input: Input<A>): Promise<Output<A>> {
    const reply = (await this.person.call(ACTION_FUNCTIONS[action], { action, input })) as Reply<
      Output<A>
    >;
    if (!reply.ok) throw new Error(`${action}: ${reply.error.reason} ${reply.error.remedy}`);
    return reply.data;
  }

  async upload(path: string, file: string): Promise<string> {
    return (await this.person.upload(path, readFileSync(file))).fileID;
  }
}

async function submit(person: SamplePerson, work: SampleWork): Promise<string> {
  const { campaign } = await person.ask('home.open', {});
  const theme = campaign.themes[work.theme];
  if (theme === undefined) throw new Error(`the campaign has no theme number ${work.theme}`);
  const ticket = await person.ask('upload.ticket', {
    kind: work.kind,
    extension: extname(work.file).slice(1),
    bytes: readFileSync(work.file).length,
  });
  const answers: Record<string, string> = {
    name: work.author,
    phone: '13800000000',
    unit: work.unit,
    title: work.title,
    intro: work.intro,
  };
  const { entry } = await person.ask('entry.submit', {
    ticket: ticket.ticket,
    file: await person.upload(ticket.filePath, work.file),
    preview: await person.upload(ticket.previewPath, work.preview),
    theme: theme.id,
    answers: Object.fromEntries(campaign.form.map(({ id }) => [id, answers[id] ?? ''])),
    consent: campaign.consent.version,
  });
  return entry.id;
}

/**
 * Fills the local cloud with a few published works and votes, through the same functions as any phone.
 * @param opening first millisecond of the voting round.
 */
export async function addSample(
  cloud: LocalCloud,
  organizer: string,
  opening: number,
): Promise<void> {
  const editions = new Map<number, string[]>();
  const votes: { entry: string; count: number }[] = [];
  for (const [index, work] of SAMPLE_WORKS.entries()) {
    const author = new SamplePerson(
      cloud,
      `oSampleAuthor${index}`,
      opening - 2 * DAY + index * HOUR,
    );
    const id = await submit(author, work);
    const office = new SamplePerson(cloud, organizer, opening - DAY + index * HOUR);
    await office.ask('entry.accept', { id, revision: 0 });
    editions.set(work.edition, [...(editions.get(work.edition) ?? []), id]);
    votes.push({ entry: id, count: work.votes });
  }
  for (const [edition, entries] of editions) {
    const office = new SamplePerson(cloud, organizer, opening + edition * HOUR);
    await office.ask('edition.publish', { edition, entries });
  }
  // Now, not earlier: a vote behind the newest closed window would never be counted.
  const voters = Math.max(...votes.map(({ count }) => count));
  for (let voter = 0; voter < voters; voter += 1) {
    const person = new SamplePerson(cloud, `oSampleVoter${voter}`);
    const wanted = votes.filter(({ count }) => voter < count);
    for (const { entry } of wanted) {
      await person.ask('vote.cast', { entry, request: `sample-${entry}-${voter}` });
    }
  }
}
