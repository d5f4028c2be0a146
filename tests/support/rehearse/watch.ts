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

/** A number that a person is called by, standing alone as a value. */
const PHONE = /"1[3-9]\d{9}"/;
const TELLING_KEYS = /"(votes|unit|unitName|belongsTo|author|owner|answers|entry|number)":/;

/** Reads along what is sent to the public and to judges. */
export class Watch {
  seen = 0;
  readonly leaks: string[] = [];
  private readonly authors: string[];
  private readonly units: string[];

  constructor({ works, units }: Pick<Cast, 'works' | 'units'>) {
    this.authors = works.map(({ author }) => author);
    this.units = units.map(({ name }) => name);
  }

  read(action: ActionName, reply: unknown): void {
    const blind = BLIND.has(action);
    if (!blind && !PUBLIC.has(action)) return;
    this.seen += 1;
    const text = JSON.stringify(reply);
    if (PHONE.test(text)) this.leak(action, '电话号码');
    if (text.includes('"oAuthor-')) this.leak(action, '作者的微信身份');
    if (!blind) return;
    const key = TELLING_KEYS.exec(text)?.[1];
    if (key !== undefined) this.leak(action, `字段 ${key}`);
    const unit = this.units.find((name) => text.includes(name));
    if (unit !== undefined) this.leak(action, `单位 ${unit}`);
    const author = this.authors.find((id) => text.includes(`${id}/`) || text.includes(`"${id}"`));
    if (author !== undefined) this.leak(action, `作者 ${author}`);
  }

  private leak(action: ActionName, what: string): void {
    const text = `${action} 的回复里有${what}`;
    if (!this.leaks.includes(text)) this.leaks.push(text);
  }
}
