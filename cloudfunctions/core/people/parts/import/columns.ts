import type {
  ContactFormView,
  OfficeView,
} from '../../../../../miniprogram/shared/campaign/office';
import type { Table } from './read-table';

/** Which column of a table holds what; the first column is 0. */
export interface Columns {
  /** Row of the header. */
  header: number;
  unit: number;
  /** Level that the heading of the unit's column names by itself, such as 网信办名称; null otherwise. */
  impliedLevel: string | null;
  level: number | null;
  /** By label of the forms' fields, as `plain` writes it. */
  fields: ReadonlyMap<string, number>;
}

/** A title and a remark may stand above the header. */
const HEADER_WITHIN = 10;
const UNIT = '单位名称';
const LEVEL = '单位类别';

/** A heading without what people add to it: 「联系人姓名 *」 is 联系人姓名. */
export const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[\s*:（()）【】[\]]/g, '');

/** The form's first field is the unit's name: 工会名称, 网信办名称. */
const unitLabel = ({ form }: ContactFormView): string => plain(form[0]?.label ?? '');

/**
 * Finds the header by the names of its columns, in any order.
 * @returns null when no row near the top names a unit's column.
 */
export function findColumns(office: OfficeView, table: Table): Columns | null {
  const units = [UNIT, ...office.contacts.map(unitLabel)];
  const header = table
    .slice(0, HEADER_WITHIN)
    .findIndex((row) => row.some((cell) => units.includes(plain(cell))));
  const names = table[header]?.map(plain);
  if (names === undefined) return null;
  const unit = names.findIndex((name) => units.includes(name));
  const forms = office.contacts.filter((form) => unitLabel(form) === names[unit]);
  const [only, more] = forms.flatMap(({ levels }) => levels);
  const level = names.indexOf(LEVEL);
  const labels = new Set(
    office.contacts.flatMap(({ form }) => form.slice(1).map(({ label }) => plain(label))),
  );
  return {
    header,
    unit,
    impliedLevel: more === undefined ? (only ?? null) : null,
    level: level === -1 ? null : level,
    fields: new Map(
      names.flatMap((name, column): [string, number][] =>
        labels.has(name) && names.indexOf(name) === column ? [[name, column]] : [],
      ),
    ),
  };
}
