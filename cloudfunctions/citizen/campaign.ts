import { rules, rulesInput } from '../core/usecases/campaign/rules';
import { mine, mineInput } from '../core/usecases/entry/mine';
import { submit, submitInput } from '../core/usecases/entry/submit';
import { show, showInput } from '../core/usecases/exhibit/show';
import { galleryPage, galleryPageInput } from '../core/usecases/gallery/page';
import { search, searchInput } from '../core/usecases/gallery/search';
import { homeOpen, homeOpenInput } from '../core/usecases/home/open';
import { rankingPage, rankingPageInput } from '../core/usecases/ranking/page';
import { ticket, ticketInput } from '../core/usecases/upload/ticket';

/** Looking, submitting, and what is on show. */
export const campaignActions = {
  'home.open': { actor: 'citizen', input: homeOpenInput, run: homeOpen },
  'campaign.rules': { actor: 'citizen', input: rulesInput, run: rules },
  'upload.ticket': { actor: 'citizen', input: ticketInput, run: ticket },
  'entry.submit': { actor: 'citizen', input: submitInput, run: submit },
  'entry.mine': { actor: 'citizen', input: mineInput, run: mine },
  'gallery.page': { actor: 'citizen', input: galleryPageInput, run: galleryPage },
  'gallery.search': { actor: 'citizen', input: searchInput, run: search },
  'exhibit.show': { actor: 'citizen', input: showInput, run: show },
  'ranking.page': { actor: 'citizen', input: rankingPageInput, run: rankingPage },
} as const;
