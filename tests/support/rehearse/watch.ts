import type { ActionName } from '../../../miniprogram/shared/contract';
import type { Cast } from './cast';

const PUBLIC: ReadonlySet<ActionName> = new Set<ActionName>([
  'home.open',
  'gallery.page',
  'gallery.search',
  'exhibit.show',
  'ranking.page',
  'results.show',
  'certificate.verify',
  'units.list',
]);
const BLIND: ReadonlySet<ActionName> = new Set<ActionName>(['judge.works', 'judge.desk']);
/** What reviewers and experts are sent: who made a work is hidden from them, its unit may be told. */
const ANONYMOUS: ReadonlySet<ActionName> = new Set<ActionName>([
  'screening.works',
  'screening.answer',
  'screening.decline',
  'ballot.papers',
  'ballot.cast',
  'chair.board',
  'chair.open',
  'chair.close',
  'chair.choose',
]);

/** A number that a person is called by, standing alone as a value. */
const PHONE = /"1[3-9]\d{9}"/;
const TELLING_KEYS = /"(votes|unit|unitName|belongsTo|author|owner|answers|entry|number)":/;
const AUTHOR_KEYS = /"(author|owner|answers|entry)":(?!null)/;
const NUMBERS = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dX])(?!\d)/g;

/** Reads along what is sent to the public, to judges, and to everybody of other people's numbers. */
export class Watch {
  seen = 0;
  readonly leaks: string[] = [];
  /** Numbers of others that people in office were sent, by action. */
  readonly sights = new Map<ActionName, number>();
  private readonly authors: string[];
  private readonly units: string[];
  /** Whose a phone or ID number is: openids of those who typed it. */
  private readonly owners = new Map<string, Set<string>>();

  constructor({ works, units }: Pick<Cast, 'works' | 'units'>) {
    this.authors = works.map(({ author }) => author);
    this.units = units.map(({ name }) => name);
    for (const { author, phone, idNumber, by, unit } of works)
      for (const one of [phone, idNumber]) {
        const own = this.owners.get(one) ?? new Set<string>();
        own.add(author);
        if (by === 'contact' && unit !== null) own.add(unit.contact);
        this.owners.set(one, own);
      }
  }

  read(who: string, action: ActionName, reply: unknown): void {
    const text = JSON.stringify(reply);
    this.readNumbers(who, action, text);
    const blind = BLIND.has(action);
    const anonymous = ANONYMOUS.has(action);
    if (!blind && !anonymous && !PUBLIC.has(action)) return;
    this.seen += 1;
    if (PHONE.test(text)) this.leak(action, '电话号码');
    if (text.includes('"oAuthor-')) this.leak(action, '作者的微信身份');
    if (anonymous) {
      const key = AUTHOR_KEYS.exec(text)?.[1];
      if (key !== undefined) this.leak(action, `字段 ${key}`);
    }
    if (!blind) return;
    const key = TELLING_KEYS.exec(text)?.[1];
    if (key !== undefined) this.leak(action, `字段 ${key}`);
    const unit = this.units.find((name) => text.includes(name));
    if (unit !== undefined) this.leak(action, `单位 ${unit}`);
    const author = this.authors.find((id) => text.includes(`${id}/`) || text.includes(`"${id}"`));
    if (author !== undefined) this.leak(action, `作者 ${author}`);
  }

  /** Numbers of others are shown to people in office alone, and by the one action that writes down who looked. */
  private readNumbers(who: string, action: ActionName, text: string): void {
    for (const [number] of text.matchAll(NUMBERS)) {
      const owners = this.owners.get(number);
      if (owners === undefined || owners.has(who)) continue;
      this.sights.set(action, (this.sights.get(action) ?? 0) + 1);
      if (!DISCLOSING.has(action)) this.leak(action, '别人的电话或身份证号');
    }
  }

  private leak(action: ActionName, what: string): void {
    const text = `${action} 的回复里有${what}`;
    if (!this.leaks.includes(text)) this.leaks.push(text);
  }
}

/** Shows personal data to people in office, on record. */
const DISCLOSING: ReadonlySet<ActionName> = new Set<ActionName>(['personal.show']);
