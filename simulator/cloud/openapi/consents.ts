import * as fs from 'fs';
import * as path from 'path';

/** Consents to one-time subscribe messages: each accepted request allows one message. */
export class Consents {
  private readonly file: string;
  private readonly left: Map<string, number>;

  constructor(folder: string) {
    this.file = path.join(folder, 'consents.json');
    const kept = fs.existsSync(this.file) ? fs.readFileSync(this.file, 'utf8') : '[]';
    this.left = new Map(JSON.parse(kept) as [string, number][]);
  }

  accept(openid: string, templateId: string): void {
    const key = `${openid} ${templateId}`;
    this.left.set(key, (this.left.get(key) ?? 0) + 1);
    this.save();
  }

  /** Takes one consent; false when there is none. */
  use(openid: string, templateId: string): boolean {
    const key = `${openid} ${templateId}`;
    const left = this.left.get(key) ?? 0;
    if (left === 0) return false;
    if (left === 1) this.left.delete(key);
    else this.left.set(key, left - 1);
    this.save();
    return true;
  }

  private save(): void {
    fs.writeFileSync(`${this.file}.draft`, JSON.stringify([...this.left]));
    fs.renameSync(`${this.file}.draft`, this.file);
  }
}
