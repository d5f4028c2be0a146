import { randomBytes, randomInt } from 'node:crypto';
import type { FormField } from '../../../../miniprogram/shared/campaign/view';
import { anIdNumber, fillForm } from '../../sample/fill-form';

/** Something personal that nobody else has, so that finding it anywhere means a leak. */
export interface Marker {
  /** Where it was typed: `author phone`. */
  what: string;
  value: string;
  /** openid of whoever it is about, or who typed it. */
  owner: string;
  /** The name of somebody who acts in office: organizers see who did what. */
  office: boolean;
}

const digits = (count: number): string =>
  Array.from({ length: count }, () => String(randomInt(10))).join('');
const letters = (): string => `mk${randomBytes(6).toString('hex')}`;
const hanzi = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(randomInt(0x4e00, 0x9f00))).join('');

/** Fills in forms with markers and remembers them. */
export class Markers {
  readonly all: Marker[] = [];

  /** A name; `office` for somebody who will act in office. */
  name(what: string, owner: string, office = false): string {
    return this.plant(`${what} name`, `欧${hanzi(4)}印`, owner, office);
  }

  /**
   * Fills in a form: a marker in every personal field, known answers in the others.
   * @param office as of `name`: a contact's name signs what the contact does.
   */
  form(
    form: readonly FormField[],
    { what, owner, office = false }: { what: string; owner: string; office?: boolean },
    known: Readonly<Record<string, string>>,
  ): Record<string, string> {
    const answers = fillForm(form, known);
    for (const { id, kind, personal } of form)
      if (personal)
        answers[id] =
          id === 'name'
            ? this.name(what, owner, office)
            : this.plant(`${what} ${id}`, valueOf(kind, answers[id] ?? ''), owner, false);
    return answers;
  }

  private plant(what: string, value: string, owner: string, office: boolean): string {
    this.all.push({ what, value, owner, office });
    return value;
  }
}

/** An answer that only this marker gives; kinds with few answers keep the one they were filled in with. */
function valueOf(kind: FormField['kind'], filled: string): string {
  switch (kind) {
    case 'phone':
      return `139${digits(8)}`;
    case 'landline':
      return `024-2${digits(7)}`;
    case 'email':
      return `${letters()}@example.com`;
    case 'line':
    case 'text':
    case 'unit':
      return letters();
    case 'link':
      return `https://example.com/${letters()}`;
    case 'idNumber':
      // The region's last four digits tell people apart too: two alone would be few.
      return anIdNumber(digits(2), `21${digits(4)}`);
    case 'choice':
    case 'postcode':
    case 'region':
    case 'day':
    case 'month':
    case 'number':
      return filled;
    default:
      return kind satisfies never;
  }
}
