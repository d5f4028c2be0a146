/** Whose phone this tab is. One browser tab is one person, so it lives in sessionStorage. */
const KEY = 'simulator.as';
/** What the cloud takes for an openid. */
const OPENID = /^[\w-]{1,128}$/;

export function personOfTab(): string {
  const asked = [new URLSearchParams(location.search).get('as'), sessionStorage.getItem(KEY)];
  const openid = asked.find((one) => one !== null && OPENID.test(one)) ?? strangerOpenid();
  sessionStorage.setItem(KEY, openid);
  return openid;
}

/** An openid nobody had before, of the length and letters WeChat uses. */
export function strangerOpenid(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const random = crypto.getRandomValues(new Uint8Array(23));
  return `oStr${Array.from(random, (byte) => letters[byte % letters.length]).join('')}-`;
}
