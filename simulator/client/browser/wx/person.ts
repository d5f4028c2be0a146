/** Whose phone this tab is. One browser tab is one person, so it lives in sessionStorage. */
const KEY = 'simulator.as';

export function personOfTab(): string {
  const asked = new URLSearchParams(location.search).get('as');
  const openid = asked ?? sessionStorage.getItem(KEY) ?? strangerOpenid();
  sessionStorage.setItem(KEY, openid);
  return openid;
}

/** An openid nobody had before, of the length and letters WeChat uses. */
export function strangerOpenid(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const random = crypto.getRandomValues(new Uint8Array(23));
  return `oStr${Array.from(random, (byte) => letters[byte % letters.length]).join('')}-`;
}
