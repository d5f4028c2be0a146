import type { Output, VotesToday } from '../shared/contract/index';
import type { Reply } from '../shared/reply';
import { call } from './call';
import { serverNow } from './clock';
import { onOpenCampaign, openCampaign } from './open-campaign';
import { subscribers } from './subscribers';

export type Home = Output<'home.open'>;

let home: Home | null = null;
let openedAt = 0;
let opening: Promise<Reply<Home>> | null = null;
const changes = subscribers<Home>();

onOpenCampaign(() => {
  home = null;
  opening = null;
});

/**
 * The campaign, who I am and what I voted today, asked once and shared by all pages.
 * @param fresh ask the server even if the answer is known.
 */
export function openHome({ fresh = false } = {}): Promise<Reply<Home>> {
  if (home && !fresh) return Promise.resolve({ ok: true, data: home, at: serverNow() });
  if (opening !== null) return opening;
  const asked = ask().finally(() => {
    if (opening === asked) opening = null;
  });
  opening = asked;
  return asked;
}

async function ask(): Promise<Reply<Home>> {
  const reply = await call('home.open', {});
  // Another campaign may have been opened meanwhile.
  if (reply.ok && reply.data.campaign.id === openCampaign()) {
    openedAt = reply.at;
    keep(reply.data);
  }
  return reply;
}

/** An answer that says nothing without the campaign: both are waited for, and the campaign's failure comes first. */
export async function withHome<T>(asked: Promise<Reply<T>>): Promise<Reply<T>> {
  const [opened, reply] = await Promise.all([openHome(), asked]);
  return opened.ok ? reply : opened;
}

/** What is known without asking; null before the first answer. */
export function knownHome(): Home | null {
  return home;
}

/** How long ago the server said so, ms; infinite before the first answer. */
export function homeAge(): number {
  return home ? serverNow() - openedAt : Infinity;
}

/**
 * Remembers the votes of the day that another action's reply brought along. Votes of a day only grow:
 * fewer of them means that the answer left the server before the last vote reached it.
 */
export function keepToday(today: VotesToday): void {
  if (!home) return;
  const { day, entries } = home.today;
  if (today.day === day && today.entries.length < entries.length) return;
  keep({ ...home, today });
}

/** Told after every change. @returns a function that ends the subscription. */
export function onHome(listener: (home: Home) => void): () => void {
  return changes.add(listener);
}

function keep(next: Home): void {
  home = next;
  changes.tell(next);
}
