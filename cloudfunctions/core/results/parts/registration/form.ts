import { line, paragraph } from '../docx/paragraph';
import { packDocx, FOOTER } from '../docx/pack';
import { roomOf, section } from '../docx/page';
import { run } from '../docx/run';
import { table, type Cell, type Row } from '../docx/table';

/** What stands behind a label: an answer, or what may be ticked. */
export interface FormItem {
  label: string;
  value: string | readonly Choice[];
}

export interface Choice {
  name: string;
  chosen: boolean;
}

/** A way in which works come: 推荐（推荐单位：…推荐时间：…） or 自荐. */
export interface FormWay extends Choice {
  blanks: readonly { label: string; value: string }[];
}

/** A part of the form that takes its whole width; `signed` leaves room for a seal. */
export interface FormPassage {
  label: string;
  text: string;
  signed: { line: string; date: string } | null;
}

/** A form as it is printed, sealed and sent with its work. */
export interface RegistrationForm {
  title: string;
  host: string;
  ways: readonly FormWay[];
  /** Each line of the table holds one wide item or two narrow ones. */
  rows: readonly (readonly [FormItem] | readonly [FormItem, FormItem])[];
  passages: readonly FormPassage[];
  note: string;
}

const MARGIN = 56;
const SMALL = 10.5;
const LINE = 30;
/** Labels, and the answers beside them, in points. */
const LABEL = 78;
const ANSWER = Math.floor((roomOf({ margin: MARGIN }).width - 2 * LABEL) / 2);
const COLUMNS = [LABEL, ANSWER, LABEL, ANSWER];
/** Room to write on where nothing was answered. */
const BLANK = '　　　　';
const GAP = '　';

/**
 * The filled registration form of one work on A4, for printing and sealing: 请将《征集报名表》填写后打印，连同作品一同邮寄.
 * @param made ms since the epoch.
 * @returns bytes of a .docx.
 */
export function registrationForm(form: RegistrationForm, made: number): Buffer {
  const body = [
    line(form.title, { style: 'Title' }),
    ...form.ways.map((way) => paragraph(wayRuns(way), { after: 4 })),
    table(COLUMNS, [...form.rows.map(itemRow), ...form.passages.map(passageRow)]),
    line(form.note, { before: 6 }, { size: SMALL }),
    section({ margin: MARGIN }, FOOTER),
  ];
  return packDocx({ title: form.title, creator: form.host, made, body: body.join('') });
}

/** ☑推荐（推荐单位：… 推荐时间：…） */
function wayRuns({ name, chosen, blanks }: FormWay): string {
  const tick = run(`${box(chosen)}${name}`, { size: 12 });
  if (blanks.length === 0) return tick;
  const filled = blanks.map(
    ({ label, value }, index) =>
      run(`${index === 0 ? '（' : '\u3000'}${label}：`, { size: 12 }) +
      run(value === '' ? BLANK : value, { size: 12, underline: true }),
  );
  return `${tick}${filled.join('')}${run('）', { size: 12 })}`;
}

const box = (chosen: boolean): string => (chosen ? '☑' : '□');

function itemRow(items: RegistrationForm['rows'][number]): Row {
  const cells = items.flatMap((item): Cell[] => [
    { content: line(item.label, { align: 'center' }) },
    { content: line(wordsOf(item)), span: items.length === 1 ? 3 : 1 },
  ]);
  return { height: LINE, cells };
}

const wordsOf = ({ value }: FormItem): string =>
  typeof value === 'string'
    ? value
    : value.map(({ name, chosen }) => `${box(chosen)}${name}`).join(GAP);

/** A text may go over the page; a seal stands where its signature is. */
function passageRow({ label, text, signed }: FormPassage): Row {
  const words = [
    line(label, { after: 3 }),
    ...text.split('\n').map((one) => line(one, { indent: 2 * SMALL }, { size: SMALL })),
  ];
  const signature =
    signed === null
      ? []
      : [
          line('', { before: 30 }),
          line(`${signed.line}${BLANK.repeat(3)}`, { align: 'right', withNext: true }),
          line(`${signed.date}${GAP}`, { align: 'right', before: 6, after: 3 }),
        ];
  return {
    height: signed === null ? 130 : 150,
    breaks: signed === null,
    cells: [{ content: [...words, ...signature].join(''), span: COLUMNS.length, align: 'top' }],
  };
}
