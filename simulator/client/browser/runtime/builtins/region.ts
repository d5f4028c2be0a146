import type { SheetColumn } from './picker-sheet';
import { SOME_REGIONS } from './some-regions';

const WHEELS: Record<string, number> = { province: 1, city: 2 };

/** The wheels of `<picker mode="region">`: each lists what lies in the choice before it. */
export class RegionChoice {
  private readonly chosen: string[];
  private readonly wheels: number;

  constructor(
    value: unknown,
    level: string,
    /** A word for "all", put before every list. */
    private readonly custom: string,
  ) {
    this.wheels = WHEELS[level] ?? 3;
    this.chosen = Array.isArray(value) ? value.map(String) : [];
    this.settle();
  }

  get value(): string[] {
    return this.chosen.slice(0, this.wheels);
  }

  columns(): SheetColumn[] {
    return this.lists().map((items, at) => ({
      kind: 'list',
      items,
      value: String(Math.max(0, items.indexOf(this.chosen[at] ?? ''))),
    }));
  }

  choose(column: number, index: number): void {
    const name = this.lists()[column]?.[index];
    if (name === undefined) return;
    this.chosen.splice(column, this.chosen.length, name);
    this.settle();
  }

  private settle(): void {
    for (let at = 0; at < this.wheels; at++) {
      const items = this.lists()[at] ?? [];
      if (!items.includes(this.chosen[at] ?? '')) this.chosen[at] = items[0] ?? '';
    }
  }

  private lists(): string[][] {
    const [province = '', city = ''] = this.chosen;
    const cities = SOME_REGIONS[province] ?? {};
    const lists = [Object.keys(SOME_REGIONS), Object.keys(cities), [...(cities[city] ?? [])]];
    return lists
      .slice(0, this.wheels)
      .map((items) => (this.custom === '' ? items : [this.custom, ...items]));
  }
}
