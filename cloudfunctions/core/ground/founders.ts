import { setting } from './settings';

/**
 * The first organizers come from the deployment's settings, since nobody could admit them:
 * `FOUNDING_ORGANIZERS=<campaign>/openid=name, <campaign>/openid`. Who stands there without a campaign is an organizer
 * of every campaign of the deployment.
 * @returns the name of a founding organizer of a campaign, or null when the person is none.
 */
export function founderName(campaign: string, openid: string): string | null {
  for (const one of (setting('FOUNDING_ORGANIZERS') ?? '').split(',')) {
    const [who = '', name = ''] = one.split('=').map((part) => part.trim());
    const slash = who.indexOf('/');
    const of = slash === -1 ? campaign : who.slice(0, slash);
    const id = who.slice(slash + 1);
    if (id === '' || id !== openid || of !== campaign) continue;
    return name === '' ? `主办方（${openid.slice(-4)}）` : name;
  }
  return null;
}
