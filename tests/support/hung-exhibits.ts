import type { TestCloud } from './cloud';
import { at, CAMPAIGN, ROUND } from './cloud';

export interface ExhibitOptions {
  number: number;
  title?: string;
  theme?: string;
  votes?: number;
  submittedAt?: number;
  shown?: boolean;
  round?: string;
  campaign?: string;
}

/** Pairs and single characters of a title without spaces, as publishing notes them. */
function termsOf(title: string): string[] {
  const characters = Array.from(title.toLowerCase());
  const pairs = characters.slice(1).map((one, index) => `${characters[index] ?? ''}${one}`);
  return [...new Set([...characters, ...pairs])];
}

/** A published work as the store holds it, for lists too long to be published one by one. */
export function anExhibit(options: ExhibitOptions): Record<string, unknown> {
  const { number, campaign = CAMPAIGN, round = ROUND, votes = 0, theme = 'work' } = options;
  const title = options.title ?? `作品${number}`;
  const entry = `entry-${String(number).padStart(6, '0')}`;
  return {
    _id: `${campaign}:${round}:${entry}`,
    campaign,
    round,
    entry,
    edition: 1,
    number,
    title,
    intro: '一段足够长的简介文字',
    theme,
    kind: 'image',
    form: 'image',
    unit: '沈阳市总工会',
    preview: null,
    pieces: 1,
    excerpt: null,
    width: 640,
    height: 480,
    durationMs: null,
    submittedAt: options.submittedAt ?? at('07-26') + number,
    publishedAt: at('08-01'),
    shown: options.shown ?? true,
    votes,
    window: 0,
    held: 0,
    voided: 0,
    slots: {},
    seal: 0,
    heat: votes * 1_000_000 - number,
    terms: termsOf(title),
  };
}

/** Stores many exhibits. */
export function hang(
  cloud: Pick<TestCloud, 'database'>,
  exhibits: readonly Record<string, unknown>[],
): void {
  for (let start = 0; start < exhibits.length; start += 1000)
    cloud.database.insert('exhibits', exhibits.slice(start, start + 1000));
}
