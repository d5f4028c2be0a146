const ACTIVE_MS = 2 * 60 * 60 * 1000;

/** Who used the mini program lately, in real time: content checks refuse an openid that did not. */
export class Presence {
  private readonly seen = new Map<string, number>();

  note(openid: string): void {
    this.seen.set(openid, Date.now());
  }

  isActive(openid: string): boolean {
    return Date.now() - (this.seen.get(openid) ?? -Infinity) <= ACTIVE_MS;
  }
}
