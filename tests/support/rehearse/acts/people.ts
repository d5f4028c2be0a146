import { abreast } from '../abreast';
import { fillForm } from '../../sample/fill-form';
import type { CastUnit } from '../cast/units';
import { at, daysOf, MINUTE } from '../days';
import type { Act, Stage } from '../stage';

/** The first day of the campaign: units and their contacts, before anything else can be done for them. */
export const people: Act = (stage) => {
  const { view, cast } = stage;
  const [first] = view.rounds;
  if (first === undefined || cast.units.length === 0) {
    stage.journal.skip('没有单位和联系人');
    return [];
  }
  const day = daysOf(first)[0] ?? first.opensAt;
  return [
    { at: at(day, 9), act: '单位', run: () => addUnits(stage, at(day, 9)) },
    { at: at(day, 10), act: '联系人', run: () => register(stage, at(day, 10)) },
    { at: at(day, 14), act: '联系人', run: () => approve(stage, at(day, 14)) },
    { at: at(day, 16), act: '联系人', run: () => mistakes(stage, at(day, 16)) },
  ];
};

async function addUnits(stage: Stage, now: number): Promise<void> {
  const { organizer, units } = stage.cast;
  await abreast(units, async (unit) => {
    const input = { name: unit.name, level: unit.level.id };
    unit.id = (await stage.do(organizer, now, 'unit.add', input)).unit.id;
  });
  const [unit] = units;
  if (unit === undefined) return;
  const again = { name: ` ${unit.name} `, level: unit.level.id };
  await stage.try({
    title: '同一单位再加一次',
    who: stage.cast.colleague,
    at: now + MINUTE,
    action: 'unit.add',
    input: again,
    expect: 'done',
  });
  await stage.try({
    title: '普通市民添加单位',
    who: 'oStranger',
    at: now + MINUTE,
    action: 'unit.add',
    input: { name: '不存在的工会', level: unit.level.id },
    expect: 'FORBIDDEN',
  });
}

const consentOf = (stage: Stage): string => stage.office.contactConsent.version;

const formOf = (stage: Stage, unit: CastUnit) =>
  stage.office.contacts.find(({ levels }) => levels.includes(unit.level.id));

const answersOf = (stage: Stage, unit: CastUnit): Record<string, string> =>
  fillForm(formOf(stage, unit)?.form ?? [], {
    unitName: unit.name,
    name: unit.contactName,
    department: '组织宣传部',
    duty: '干事',
    phone: unit.phone,
    wechat: `wx${unit.phone}`,
  });

async function register(stage: Stage, now: number): Promise<void> {
  await abreast(stage.cast.units, async (unit) => {
    const form = formOf(stage, unit);
    if (form === undefined || unit.id === null) return;
    const input = {
      form: form.id,
      unit: unit.id,
      answers: answersOf(stage, unit),
      consent: consentOf(stage),
    };
    await stage.do(unit.contact, now, 'contact.register', input);
  });
}

async function approve(stage: Stage, now: number): Promise<void> {
  const { organizer } = stage.cast;
  const waiting = await stage.every((cursor) =>
    stage.do(organizer, now, 'contact.queue', { state: 'submitted', cursor }),
  );
  await abreast(waiting, ({ id, revision }) =>
    stage.do(organizer, now, 'contact.approve', { id, revision }),
  );
}

/** A form without a required answer, one for a unit of another level, and a decision that comes too late. */
async function mistakes(stage: Stage, now: number): Promise<void> {
  const [unit] = stage.cast.units;
  const form = unit && formOf(stage, unit);
  if (!unit?.id || form === undefined) return;
  const required = form.form.find((field) => field.required && field.kind === 'phone');
  if (required !== undefined)
    await stage.try({
      title: `登记联系人时不填“${required.label}”`,
      who: 'oHasty',
      at: now,
      action: 'contact.register',
      input: {
        form: form.id,
        unit: unit.id,
        answers: { ...answersOf(stage, unit), [required.id]: '' },
        consent: consentOf(stage),
      },
      expect: `INVALID answers.${required.id}`,
    });
  const other = stage.cast.units.find(({ level }) => !form.levels.includes(level.id));
  if (other?.id)
    await stage.try({
      title: `用“${form.name}”表登记${other.level.name}`,
      who: 'oHasty',
      at: now,
      action: 'contact.register',
      input: {
        form: form.id,
        unit: other.id,
        answers: answersOf(stage, unit),
        consent: consentOf(stage),
      },
      expect: 'INVALID unit',
    });
  await stage.try({
    title: '另一位工作人员用旧的版本退回已核准的联系人',
    who: stage.cast.colleague,
    at: now,
    action: 'contact.reject',
    input: {
      id: `${stage.view.id}:${form.id}:${unit.contact}`,
      revision: 0,
      reason: '材料不齐，请重新登记。',
    },
    expect: 'CONFLICT',
  });
}
