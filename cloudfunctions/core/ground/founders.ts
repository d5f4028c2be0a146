import { setting } from './settings';

/**
 * The first organizers come from the deployment's settings, since nobody could admit them:
 * `FOUNDING_ORGANIZERS=openid=name, openid`.
 * @returns the name of a founding organizer, or null when the person is none.
 */
export function founderName(openid: string): string | null {
  for (const one of (setting('FOUNDING_ORGANIZERS') ?? '').split(',')) {
    const [id = '', name = ''] = one.split('=').map((part) => part.trim());
    if (id !== '' && id === openid) return name === '' ? `主办方（${openid.slice(-4)}）` : name;
  }
  return null;
}
