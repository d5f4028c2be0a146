import type { ActionName, Input } from '../../miniprogram/shared/contract';
import { VERDICTS } from '../../miniprogram/shared/vocabulary';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { holdVotes } from '../support/held-votes';
import { inOffice, SHENYANG } from '../support/office';
import { WRITES } from '../support/writes';

let cloud: TestCloud;
let entry: string;
let holds: string[];
beforeAll(async () => {
  cloud = await openCloud();
  inOffice(cloud, 'contact', { role: 'contact', unit: SHENYANG });
  inOffice(cloud, 'partner', { role: 'partner' });
  inOffice(cloud, 'judge', { role: 'judge' });
  entry = aWork(cloud, { owner: 'author', recommended: true, votes: { preliminary: 40 } });
  holds = ['08-20 10:03', '08-20 10:13', '08-20 11:03'].map((when) =>
    holdVotes(cloud, entry, 20, { when: at(when) }),
  );
});
afterAll(() => cloud.close());

/** Votes that an exhibit shows in all, as they stand, are held and are voided. */
const shown = () =>
  cloud
    .all('exhibits')
    .map(({ votes, held, voided }) => Number(votes) + Number(held) + Number(voided))
    .reduce((sum, one) => sum + one, 0);
const negative = () =>
  cloud
    .all('exhibits')
    .filter((one) => ['votes', 'held', 'voided'].some((field) => Number(one[field]) < 0));
const rows = () => cloud.all('votes').length;

const PEOPLE = {
  citizen: 'author',
  contact: 'contact',
  partner: 'partner',
  judge: 'judge',
  organizer: ORGANIZER,
  nobody: 'anybody',
};
type Role = keyof typeof PEOPLE;
interface Attempt {
  action: ActionName;
  who: Role;
  input: Record<string, unknown>;
}

/** Every write of the contract but voting, on this entry. */
const writes = (): Attempt[] =>
  (Object.entries(WRITES) as [ActionName, { who: Role; input: Record<string, unknown> }][])
    .filter(([action, { input }]) => action !== 'vote.cast' && !('$' in input))
    .map(([action, { who, input }]) => {
      const text = JSON.stringify(input).replace(/\{(shown|waiting)\}/g, entry);
      return { action, who, input: JSON.parse(text) as Record<string, unknown> };
    });

/** Every verdict on every set of the spans, as of every revision that may stand. */
const verdicts = (): Attempt[] =>
  [0, 1, 2].flatMap((revision) =>
    [holds.slice(0, 1), holds.slice(1), [...holds, ...holds]].flatMap((some) =>
      VERDICTS.map((verdict): Attempt => ({
        action: 'inquiry.decide',
        who: 'organizer',
        input: {
          ...{ round: 'preliminary', entry, revision, holds: some, verdict },
          reason: '按核查结果处理',
        },
      })),
    ),
  );

const ask = (role: Role, { action, input }: Attempt, when: number) =>
  cloud.ask(PEOPLE[role], action, input as Input<typeof action> as never, when);

test('no action of anybody, with whatever verdict, makes an exhibit show more votes than the ledger holds', async () => {
  expect([shown(), rows()]).toEqual([100, 100]);
  const moved = new Set<string>();
  const attempt = async (role: Role, one: Attempt, when: number): Promise<void> => {
    const before = JSON.stringify(cloud.all('exhibits'));
    await ask(role, one, when);
    if (JSON.stringify(cloud.all('exhibits')) !== before) moved.add(one.action);
    expect([one.action, rows(), shown() <= rows(), negative()]).toEqual([
      one.action,
      100,
      true,
      [],
    ]);
  };
  const all = [...writes(), ...verdicts()];
  expect(all.length).toBeGreaterThan(40);
  // Others before whoever may: what is decided cannot be tried again.
  for (const role of Object.keys(PEOPLE) as Role[])
    for (const one of all) if (one.who !== role) await attempt(role, one, at('08-20 12:00'));
  expect([...moved]).toEqual([]);
  for (const when of ['08-20 12:00', '08-25 12:00', '10-02 12:00'])
    for (const one of all) await attempt(one.who, one, at(when));
  expect([...moved]).toContain('inquiry.decide');
  expect(cloud.all('exhibits').map(({ held }) => held)).toEqual([0]);
});

test('nobody can name a number of votes', async () => {
  for (const one of [...writes(), ...verdicts().slice(0, 1)]) {
    const input = { ...one.input, votes: 1000, held: 0, heat: 1 };
    const reply = await ask(one.who, { ...one, input }, at('08-20 12:00'));
    expect([one.action, reply.ok ? 'done' : reply.error.code]).toEqual([one.action, 'INVALID']);
  }
});
