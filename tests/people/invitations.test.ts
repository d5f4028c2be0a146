import type { Input, UnitRef } from '../../miniprogram/shared/contract';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { opened } from '../support/opened';
import { aContact, aUnit } from '../support/units';
import { eventOf } from '../support/event-of';

const WHY = '专家因故不能参加';
const MADE = at('10-10 10:00');
const DAY = 86_400_000;

let cloud: TestCloud;
let unit: UnitRef;
let people = 0;
beforeAll(async () => {
  cloud = await openCloud({ now: MADE });
  unit = await aUnit(cloud);
});
afterAll(() => cloud.close());

const somebody = () => `guest-${(people += 1)}`;
const invite = (own: Partial<Input<'invitation.create'>> = {}, when = MADE) =>
  cloud.done(
    ORGANIZER,
    'invitation.create',
    { role: 'judge', name: '张教授', unit: null, ...own },
    when,
  );
const redeem = (who: string, code: string, when = MADE) =>
  cloud.done(who, 'invitation.redeem', { code }, when);
const decisionsOn = (id: string) =>
  cloud
    .all('decisions')
    .filter(({ subject }) => subject === `invitation:${id}`)
    .map(({ verb }) => verb);

describe('a code', () => {
  test('is shown once, kept nowhere, and not guessed', async () => {
    const { invitation, code } = await invite({ name: ' 张教授 ' });
    expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
    expect(invitation).toMatchObject({ name: '张教授', role: 'judge', state: 'open' });
    expect(code.endsWith(invitation.hint)).toBe(true);
    expect(invitation.expiresAt - invitation.createdAt).toBe(14 * DAY);
    const kept = JSON.stringify(cloud.database.collectionNames().map((name) => cloud.all(name)));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll('-', ''));
    const { invitations } = await cloud.done(ORGANIZER, 'invitation.list', {});
    expect(invitations[0]).toEqual(invitation);
    expect(JSON.stringify(invitations)).not.toContain(code);
    const codes = await Promise.all(Array.from({ length: 20 }, async () => (await invite()).code));
    expect(new Set(codes).size).toBe(20);
  });

  test.each([
    [{ name: '张' }, ['name']],
    [{ name: '', unit: 'nothing' }, ['unit', 'name']],
  ])('for %j is refused field by field', async (own, paths) => {
    const input = { role: 'judge', unit: null, ...own } as const;
    const fault = await cloud.fault(ORGANIZER, 'invitation.create', input);
    expect(fault.fields?.map(({ path }) => path)).toEqual(paths);
  });

  test('cannot be made for a contact: that is what registration and lists are for', async () => {
    const input = { role: 'contact', name: '张教授', unit: unit.id } as never;
    expect((await cloud.fault(ORGANIZER, 'invitation.create', input)).code).toBe('INVALID');
  });

  test('that nobody made', async () => {
    const input = { code: '2222-2222-2222' };
    expect((await cloud.fault(somebody(), 'invitation.redeem', input)).code).toBe('NOT_FOUND');
    expect((await cloud.fault(somebody(), 'invitation.show', { code: '' })).code).toBe('NOT_FOUND');
  });
});

describe('redeeming', () => {
  test('gives the role, however the code is typed', async () => {
    for (const typed of [
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => ` ${code.replaceAll('-', '')} `,
      (code: string) => code.replaceAll('-', ' '),
    ]) {
      const who = somebody();
      const { code } = await invite({ unit: unit.id });
      const shown = await cloud.done(who, 'invitation.show', { code: typed(code) });
      expect(shown).toMatchObject({
        invitation: { role: 'judge', name: '张*授', unit },
        refusal: null,
      });
      expect((await redeem(who, typed(code))).me.roles).toEqual(['citizen', 'judge']);
      expect((await cloud.done(who, 'home.open', {})).me.roles).toContain('judge');
    }
  });

  test('of two people at once one gets it; the same person again is harmless', async () => {
    const { code, invitation } = await invite({ role: 'organizer', name: '王工' });
    const guests = Array.from({ length: 6 }, somebody);
    const replies = await Promise.all(
      guests.map((who) => cloud.ask(who, 'invitation.redeem', { code })),
    );
    const winners = guests.filter((_, index) => replies[index]?.ok === true);
    expect(winners).toHaveLength(1);
    for (const reply of replies)
      if (!reply.ok) expect(reply.error.refusal?.rule).toBe('invitation.used');
    const [winner = ''] = winners;
    expect((await redeem(winner, code)).me.roles).toEqual(['citizen', 'organizer']);
    expect(opened(cloud, 'members').filter(({ name }) => name === '王工')).toHaveLength(1);
    const { invitations } = await cloud.done(winner, 'invitation.list', {});
    expect(invitations.find(({ id }) => id === invitation.id)).toMatchObject({ state: 'used' });
  });

  test.each([
    ['the last ms', 14 * DAY, true],
    ['one ms later', 14 * DAY + 1, false],
  ])('at %s of fourteen days', async (_, after, open) => {
    const { code, invitation } = await invite();
    const event = eventOf('invitation.redeem', { code });
    const when = { at: invitation.createdAt + after, still: true };
    const reply = await cloud.as(somebody(), when).call('citizen', event);
    expect(reply).toMatchObject(
      open ? { ok: true } : { ok: false, error: { refusal: { rule: 'invitation.expired' } } },
    );
    if (open) return;
    const late = await cloud.done(ORGANIZER, 'invitation.list', {}, when.at + DAY);
    expect(late.invitations.find(({ id }) => id === invitation.id)?.state).toBe('expired');
  });

  test('somebody who has that role already keeps the code for another', async () => {
    const who = somebody();
    await redeem(who, (await invite()).code);
    const { code } = await invite();
    const fault = await cloud.fault(who, 'invitation.redeem', { code });
    expect(fault).toMatchObject({ code: 'CONFLICT' });
    expect((await redeem(somebody(), code)).me.roles).toContain('judge');
  });

  test('that broke off after the code was taken is finished by doing it again', async () => {
    const who = somebody();
    const { code, invitation } = await invite();
    const used = { $set: { state: 'used', usedBy: who, usedAt: MADE } };
    cloud.database.modify('invitations', { _id: invitation.id }, used, { merge: true });
    expect((await redeem(who, code)).me.roles).toContain('judge');
  });
});

describe('revoking', () => {
  test('closes an open code', async () => {
    const { code, invitation } = await invite();
    const { id } = invitation;
    const short = { id, reason: '不' };
    expect((await cloud.fault(ORGANIZER, 'invitation.revoke', short)).fields?.[0]?.path).toBe(
      'reason',
    );
    const input = { id, reason: WHY };
    const done = await cloud.done(ORGANIZER, 'invitation.revoke', input);
    expect(done.invitation.state).toBe('revoked');
    expect(await cloud.done(OTHER_ORGANIZER, 'invitation.revoke', input)).toEqual(done);
    expect(decisionsOn(id)).toEqual(['create', 'revoke']);
    expect((await cloud.fault(somebody(), 'invitation.redeem', { code })).refusal?.rule).toBe(
      'invitation.revoked',
    );
  });

  test('a used one ends the role, and the same person cannot come back with it', async () => {
    const who = somebody();
    const { code, invitation } = await invite({ role: 'organizer' });
    await redeem(who, code);
    expect((await cloud.ask(who, 'unit.lines', {})).ok).toBe(true);
    await cloud.done(ORGANIZER, 'invitation.revoke', { id: invitation.id, reason: WHY });
    expect((await cloud.fault(who, 'unit.lines', {})).code).toBe('FORBIDDEN');
    expect((await cloud.fault(who, 'invitation.redeem', { code })).refusal?.rule).toBe(
      'invitation.revoked',
    );
    // A new code makes the person welcome again.
    expect((await redeem(who, (await invite({ role: 'organizer' })).code)).me.roles).toContain(
      'organizer',
    );
  });

  test('at the very moment of redeeming leaves nobody in a role that was taken away', async () => {
    for (let round = 0; round < 10; round += 1) {
      const who = somebody();
      const { code, invitation } = await invite();
      await Promise.all([
        cloud.ask(who, 'invitation.redeem', { code }),
        cloud.ask(ORGANIZER, 'invitation.revoke', { id: invitation.id, reason: WHY }),
      ]);
      await cloud.done(ORGANIZER, 'invitation.list', {});
      expect((await cloud.done(who, 'home.open', {})).me.roles).toEqual(['citizen']);
    }
  });

  test('that broke off is finished by whoever looks', async () => {
    const who = somebody();
    const { code, invitation } = await invite();
    await redeem(who, code);
    cloud.database.insert('decisions', [
      {
        _id: `invitation:${invitation.id}:1`,
        campaign: 'zhongai-liaoning',
        subject: `invitation:${invitation.id}`,
        title: '张教授',
        verb: 'revoke',
        actor: ORGANIZER,
        actorName: '主办方',
        actorRole: 'organizer',
        reason: WHY,
        before: {},
        after: {},
        rule: null,
        at: MADE,
      },
    ]);
    await cloud.done(ORGANIZER, 'invitation.list', {});
    expect((await cloud.done(who, 'home.open', {})).me.roles).toEqual(['citizen']);
  });

  test('an unknown one', async () => {
    const input = { id: 'nothing', reason: WHY };
    expect((await cloud.fault(ORGANIZER, 'invitation.revoke', input)).code).toBe('NOT_FOUND');
  });
});

test('roles of different kinds do not touch each other', async () => {
  const who = somebody();
  await aContact(cloud, who, unit, { phone: '13911112222' });
  const { code, invitation } = await invite({ unit: unit.id });
  expect((await redeem(who, code)).me).toEqual({
    roles: ['citizen', 'contact', 'judge'],
    unit: unit.name,
    acts: true,
  });
  await cloud.done(ORGANIZER, 'invitation.revoke', { id: invitation.id, reason: WHY });
  expect((await cloud.done(who, 'home.open', {})).me.roles).toEqual(['citizen', 'contact']);
});
