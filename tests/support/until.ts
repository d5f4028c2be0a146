import { PATIENCE_MS } from './patience';

const LOOK_MS = 25;

/**
 * Looks again and again for what nobody tells of when it comes, and gives it.
 * @param look what is looked for; undefined or false while it is not there.
 * @param missing what to say when it never comes.
 */
export async function until<T>(
  look: () => T | Promise<T>,
  missing: () => string | Promise<string> = () => 'it never came true',
): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(await missing());
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
