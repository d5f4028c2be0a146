import {
  REGISTRATION_STATE_LABELS,
  REGISTRATION_STATES,
} from '../../../../../../miniprogram/shared/contract';
import type { Context } from '../../../../ground/table';
import { everyRegistrationIn, type Registration } from '../../../../people/stores/registrations';
import { moment, tableOf, type Column, type Table } from '../table';

async function everyRegistration(campaign: string): Promise<Registration[]> {
  const all: Registration[] = [];
  for (const state of REGISTRATION_STATES)
    all.push(...(await everyRegistrationIn(campaign, state)));
  return all;
}

/** 联系人名单: everybody who registered as a contact, with all the forms ask for. */
export async function contactsSheet({ campaign, office }: Context<'organizer'>): Promise<Table> {
  const rows = await everyRegistration(campaign.id);
  rows.sort((one, other) => one.unit.name.localeCompare(other.unit.name, 'zh'));
  const level = (id: string) => office.levels.find((one) => one.id === id)?.name ?? id;
  const form = (id: string) => office.contacts.find((one) => one.id === id)?.name ?? id;
  // Two forms may ask for the same thing: one column for it. The unit has its own.
  const fields = new Map(
    office.contacts.flatMap((contact) =>
      contact.form.filter(({ id }) => id !== 'unitName').map(({ id, label }) => [id, label]),
    ),
  );
  const columns: Column<Registration>[] = [
    { header: '单位', width: 26, value: ({ unit }) => unit.name },
    { header: '单位类别', width: 14, value: ({ unit }) => level(unit.level) },
    { header: '登记表', width: 14, value: (row) => form(row.form) },
    { header: '状态', width: 10, value: ({ state }) => REGISTRATION_STATE_LABELS[state] },
    ...[...fields].map(([id, header]) => ({
      header,
      width: 18,
      value: ({ answers }: Registration) => answers[id] ?? null,
    })),
    { header: '登记时间', width: 18, value: ({ submittedAt }) => moment(submittedAt) },
  ];
  return tableOf(columns, rows);
}
