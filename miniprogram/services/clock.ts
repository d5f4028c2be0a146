let offset = 0;

/** Learns the server's time from a reply: a phone's own clock may be wrong by days. */
export function learnServerTime(at: number): void {
  offset = at - Date.now();
}

/** The server's time, ms. */
export function serverNow(): number {
  return Date.now() + offset;
}
