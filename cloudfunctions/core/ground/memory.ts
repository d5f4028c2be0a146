/** Answers that one key's reading gave, and when. */
interface Kept<T> {
  answer: T;
  at: number;
}

/** Asks for what a key stands for: from memory while it is fresh, else by reading. */
export type Remember<T> = (key: string, now: number, read: () => Promise<T>) => Promise<T>;

/**
 * A memory of a function's instance, for what many ask for and may be a little old. Each instance has
 * its own, and an answer that is older than `lastsMs`, or from a time to come, is read again.
 * @param most keys that are kept; beyond it the oldest is forgotten.
 * @param worth whether an answer is kept at all.
 */
export function memory<T>(
  lastsMs: number,
  most: number,
  worth: (answer: T) => boolean,
): Remember<T> {
  const kept = new Map<string, Kept<T>>();
  return async (key, now, read) => {
    const known = kept.get(key);
    if (known !== undefined && known.at <= now && now < known.at + lastsMs) return known.answer;
    const answer = await read();
    kept.delete(key);
    if (worth(answer)) kept.set(key, { answer, at: now });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return answer;
  };
}
