import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { opened } from '../support/opened';
import { anXlsx, aRow, forgetPeople, HEADER, imported } from '../support/sheets';
import { aContact, aUnit, contactAnswers, CONTACT_CONSENT } from '../support/units';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
beforeEach(() => {
  forgetPeople(cloud);
});
afterAll(() => cloud.close());

const units = async () => (await cloud.done('anybody', 'units.list', {})).units;

describe('an imported contact', () => {
  const invited = async () => {
    const [made] = await imported(cloud, await anXlsx([HEADER, aRow('沈阳市总工会')]));
    return made?.code ?? '';
  };

  test('comes with the code, acts for the unit, and is among the approved', async () => {
    const code = await invited();
    const shown = await cloud.done('li', 'invitation.show', { code });
    expect(shown.invitation).toMatchObject({ role: 'contact', unit: { name: '沈阳市总工会' } });
    const { me } = await cloud.done('li', 'invitation.redeem', { code });
    expect(me).toEqual({ roles: ['citizen', 'contact'], unit: '沈阳市总工会', acts: true });
    const approved = { state: 'approved', cursor: null } as const;
    const { items } = await cloud.done(ORGANIZER, 'contact.queue', approved);
    expect(items[0]?.answers).toContainEqual({
      field: 'department',
      label: '所在部门',
      value: '宣***',
      personal: true,
    });
    // What the list said of a person is kept in one place.
    expect(JSON.stringify(opened(cloud, 'invitations'))).not.toMatch(/宣教部|wangxm/);
    // 附件2 asks for these of every contact, and no public reply may hold them.
    expect(JSON.stringify(await cloud.done('li', 'home.open', {}))).not.toContain('宣教部');
  });

  test('ends with the registration, and the code with it', async () => {
    const code = await invited();
    await cloud.done('li', 'invitation.redeem', { code });
    const approved = { state: 'approved', cursor: null } as const;
    const { items } = await cloud.done(ORGANIZER, 'contact.queue', approved);
    const [{ id, revision } = { id: '', revision: 0 }] = items;
    const reason = '已调离工会岗位';
    await cloud.done(ORGANIZER, 'contact.revoke', { id, revision, reason });
    expect((await cloud.fault('li', 'union.desk', {})).code).toBe('FORBIDDEN');
    const fault = await cloud.fault('li', 'invitation.redeem', { code });
    expect(fault.refusal?.rule).toBe('invitation.revoked');
    // Registering by hand leads back.
    const [unit] = await units();
    const input = {
      form: 'union',
      unit: unit?.id ?? '',
      answers: contactAnswers(),
      consent: CONTACT_CONSENT,
    };
    const again = await cloud.done('li', 'contact.register', input);
    const wish = { id: again.registration.id, revision: revision + 2 };
    await cloud.done(ORGANIZER, 'contact.approve', wish);
    expect((await cloud.done('li', 'home.open', {})).me.acts).toBe(true);
  });

  test('ends with the invitation, and the registration with it', async () => {
    const code = await invited();
    await cloud.done('li', 'invitation.redeem', { code });
    const { invitations } = await cloud.done(ORGANIZER, 'invitation.list', {});
    const input = { id: invitations[0]?.id ?? '', reason: '名单有误，重新发码' };
    await cloud.done(ORGANIZER, 'invitation.revoke', input);
    expect((await cloud.fault('li', 'union.desk', {})).code).toBe('FORBIDDEN');
    const { registrations } = await cloud.done('li', 'contact.forms', {});
    expect(registrations).toMatchObject([{ state: 'revoked' }]);
  });

  test('who has a code that expired gets a new one from the same row', async () => {
    const bytes = await anXlsx([HEADER, aRow('沈阳市总工会')]);
    const [first] = await imported(cloud, bytes);
    cloud.database.modify('invitations', {}, { $set: { expiresAt: 1 } }, { merge: true });
    const [second] = await imported(cloud, bytes);
    expect(second).toMatchObject({ outcome: 'added' });
    expect(second?.code).not.toBe(first?.code);
    expect(await cloud.ask('li', 'invitation.redeem', { code: second?.code ?? '' })).toMatchObject({
      ok: true,
    });
    const [third] = await imported(cloud, bytes);
    expect(third).toMatchObject({ outcome: 'known', code: null });
  });

  test('who has registered already is known', async () => {
    const unit = await aUnit(cloud, '沈阳市总工会');
    await aContact(cloud, 'zhao', unit, { phone: '13712340000' });
    const rows = await imported(
      cloud,
      await anXlsx([HEADER, aRow('沈阳市总工会', { 手机号码: '13712340000' })]),
    );
    expect(rows).toMatchObject([{ outcome: 'known', code: null }]);
  });

  test('of a unit that was retired since cannot come any more', async () => {
    const code = await invited();
    const [unit] = await units();
    const input = { unit: unit?.id ?? '', reason: '并入其他单位' };
    await cloud.done(ORGANIZER, 'unit.retire', input);
    const fault = await cloud.fault('li', 'invitation.redeem', { code });
    expect(fault.refusal?.rule).toBe('invitation.unit');
  });
});
