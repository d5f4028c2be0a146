import type { UnitRef } from '../../miniprogram/shared/contract';
import type { MediaForm } from '../../miniprogram/shared/campaign/kind';
import type { TestCloud } from './cloud';
import { at, CAMPAIGN, ORGANIZER, ROUND } from './cloud';
import { anExhibit, hang } from './hung-exhibits';
import { aPiece } from './inspected';
import { aVoteRow } from './vote-row';

/** Contacts may recommend, and the preliminary votes are frozen. */
export const RECOMMENDING = at('09-20 10:00');

/** Puts a unit on the organizer's list, as the organizer does. */
export async function aUnit(
  cloud: TestCloud,
  name = '沈阳市总工会',
  level = 'city',
): Promise<UnitRef> {
  const { unit } = await cloud.done(ORGANIZER, 'unit.add', { name, level });
  return { id: unit.id, name: unit.name, level: unit.level };
}

/** What contacts agree to now. */
export const CONTACT_CONSENT = '2027-1';

/** A complete and correct contact form; single answers may be replaced. */
export const contactAnswers = (own: Record<string, string> = {}): Record<string, string> => ({
  name: '李建国',
  department: '宣教部',
  duty: '部长',
  landline: '024-22565730',
  phone: '13900001111',
  wechat: 'lijianguo',
  email: '',
  ...own,
});

/** Makes somebody the approved contact of a unit, as the person and the organizer do. */
export async function aContact(
  cloud: TestCloud,
  openid: string,
  unit: UnitRef,
  own: Record<string, string> = {},
): Promise<string> {
  const form = unit.level === 'internet' ? 'internet' : 'union';
  const input = { form, unit: unit.id, answers: contactAnswers(own), consent: CONTACT_CONSENT };
  const { registration } = await cloud.done(openid, 'contact.register', input);
  await cloud.done(ORGANIZER, 'contact.approve', { id: registration.id, revision: 0 });
  return registration.id;
}

export interface PublishedOptions {
  number: number;
  unit: UnitRef | null;
  kind?: MediaForm;
  theme?: string;
  /** Rows in the ledger. */
  votes?: number;
  state?: string;
}

/** A published work as the stores hold it, with its votes in the ledger; gives its id. */
export function aPublished(cloud: TestCloud, options: PublishedOptions): string {
  const { number, unit, kind = 'image', theme = 'work', votes = 0, state = 'published' } = options;
  const exhibit = anExhibit({ number, theme });
  const id = String(exhibit['entry']);
  hang(cloud, [
    { ...exhibit, kind, form: kind, unit: unit?.name ?? '某单位', unitId: unit?.id ?? null },
  ]);
  cloud.database.insert('entries', [
    {
      _id: id,
      campaign: CAMPAIGN,
      owner: `owner-${number}`,
      channel: 'author',
      uploadedFor: null,
      belongsTo: unit,
      theme,
      kind,
      form: kind,
      title: exhibit['title'],
      intro: '一段足够长的简介文字',
      unit: unit?.name ?? '某单位',
      state,
      revision: 2,
      submittedAt: exhibit['submittedAt'],
      pieces: 1,
      fileKeys: [id],
      edition: 1,
      number,
      history: [],
      consent: { version: '2027-1', at: 0 },
    },
  ]);
  const shown = String(exhibit['media']);
  cloud.database.insert('pieces', [
    aPiece({ entry: id, owner: `owner-${number}`, form: kind, shown }),
  ]);
  votesFor(cloud, id, votes);
  return id;
}

let voters = 0;

/** Writes votes straight into the ledger, as of a moment of the voting round. */
export function votesFor(
  cloud: Pick<TestCloud, 'database'>,
  entry: string,
  count: number,
  when = at('09-10 10:00'),
  round = ROUND,
): void {
  const rows = Array.from({ length: count }, () =>
    aVoteRow(`ledger:${(voters += 1)}`, { entry, at: when }, { round }),
  );
  if (rows.length > 0) cloud.database.insert('votes', rows);
}

/** The timer runs once, so that the exhibits show what the ledger holds. */
export async function counted(
  cloud: Pick<TestCloud, 'clock' | 'runTimer'>,
  when = RECOMMENDING,
): Promise<void> {
  const before = cloud.clock.now();
  cloud.clock.set(when);
  await cloud.runTimer('scheduler');
  cloud.clock.set(before);
}
