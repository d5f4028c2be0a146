import type { FieldKind, FormField } from '../campaign/view';

/** What of an author a text may not show. */
export type AuthorFactKind = 'name' | 'unit' | 'number' | 'email';

/** One answer of the author, in the ways in which a text may show it. */
export interface AuthorFact {
  /** Field of the form, and what it is called. */
  field: string;
  label: string;
  kind: AuthorFactKind;
  forms: readonly FactForm[];
}

export interface FactForm {
  text: string;
  /** False for a shortened form, which others may share. */
  whole: boolean;
}

/** Fields that forms ask for under these ids, whatever their kind. */
const NAME = 'name';
const UNIT = 'unit';
/** A name or a unit of fewer characters would be found everywhere. */
const SHORTEST_NAME = 2;
const SHORTEST_UNIT = 3;
/** Units shortened to less say nothing of whose they are. */
const SHORTEST_SHORT = 4;

/** 人社局 for 人力资源和社会保障局. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/人力资源[和与及]?社会保障/, '人社'],
  [/人民政府/, '政府'],
  [/有限责任公司|股份有限公司|有限公司/, '公司'],
];
/** 湖南省, 湘西州, 岳麓区 at the beginning; 郴州市 is not 郴州. */
const REGION = /^(.{1,8}?)(?:自治区|自治州|自治县|地区|省|市|州(?!市)|盟|县|旗|区)/;

/**
 * What a text may not show of its author: 不得把作者相关信息体现在作品正文中. Names, units, telephone numbers, ID
 * numbers and e-mail addresses, by the kinds of the form's fields; what is too short to tell anybody is left out.
 * @param answers by field id.
 */
export function authorFacts(
  form: readonly FormField[],
  answers: Readonly<Record<string, string>>,
): AuthorFact[] {
  return form.flatMap((field) => {
    const kind = factKind(field.id, field.kind);
    const forms = kind === null ? [] : FORMS[kind]((answers[field.id] ?? '').trim(), field.kind);
    return kind === null || forms.length === 0
      ? []
      : [{ field: field.id, label: field.label, kind, forms }];
  });
}

function factKind(id: string, kind: FieldKind): AuthorFactKind | null {
  if (id === NAME) return 'name';
  if (id === UNIT || kind === 'unit') return 'unit';
  if (kind === 'phone' || kind === 'landline' || kind === 'idNumber') return 'number';
  return kind === 'email' ? 'email' : null;
}

const whole = (text: string): FactForm => ({ text, whole: true });
const longerThan = (least: number) => (text: string) => Array.from(text).length >= least;

const FORMS = {
  name: (value) => [value].filter(longerThan(SHORTEST_NAME)).map(whole),
  unit: unitForms,
  number: numberForms,
  email: (value) => (value.includes('@') ? [whole(value)] : []),
} satisfies Record<AuthorFactKind, (value: string, kind: FieldKind) => FactForm[]>;

/** A landline is also known without its area code and extension. */
function numberForms(value: string, kind: FieldKind): FactForm[] {
  const digits = value.replace(/[^0-9xX]/g, '');
  if (digits.length < 7) return [];
  if (kind !== 'landline') return [whole(digits)];
  const parts = value.split('-').filter((part) => part.length >= 7);
  return [...new Set([digits, ...parts])].map(whole);
}

/** The unit as written, then shortened: without the wider regions before it, with long words made short. */
function unitForms(value: string): FactForm[] {
  if (!longerThan(SHORTEST_UNIT)(value)) return [];
  const named = [value, ...withoutWider(value)].flatMap((text) => [text, shorten(text)]);
  const others = new Set(
    [...named, ...named.map(withoutSuffix)].filter(longerThan(SHORTEST_SHORT)),
  );
  others.delete(value);
  return [
    { text: value, whole: longerThan(SHORTEST_SHORT)(value) },
    ...[...others].map((text) => ({ text, whole: false })),
  ];
}

/** 湖南省长沙市岳麓区民政局 without its province and without its city: the narrowest region tells which one it is. */
function withoutWider(unit: string): string[] {
  const rest = unit.replace(REGION, '');
  return rest !== unit && REGION.test(rest) ? [rest, ...withoutWider(rest)] : [];
}

const shorten = (unit: string): string =>
  SHORTENED.reduce((short, [long, replacement]) => short.replace(long, replacement), unit);

/** 长沙人社局 for 长沙市人社局. */
const withoutSuffix = (unit: string): string =>
  unit.replace(REGION, (region, name: string) => (Array.from(name).length < 2 ? region : name));
