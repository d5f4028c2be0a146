import { personOfTab } from '../wx/person';

/** Whose phone this browser tab is, in the address as well so that it can be copied. */
export const person = {
  openid: personOfTab(),

  become(openid: string): void {
    const address = new URL(location.href);
    // A deep link was meant for the person it was opened as.
    if (openid !== this.openid) address.searchParams.delete('path');
    this.openid = openid;
    address.searchParams.set('as', openid);
    history.replaceState(null, '', address);
    // The wx of the pages reads the same place: both windows are of one origin and one tab.
    sessionStorage.setItem('simulator.as', openid);
  },
};
