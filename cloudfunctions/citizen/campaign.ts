import { rules, rulesInput } from '../core/desk/verbs/campaign-rules';
import { mine, mineInput } from '../core/works/verbs/entry-mine';
import { submit, submitInput } from '../core/works/verbs/entry-submit';
import { show, showInput } from '../core/works/verbs/exhibit-show';
import { galleryPage, galleryPageInput } from '../core/works/verbs/gallery-page';
import { search, searchInput } from '../core/works/verbs/gallery-search';
import { homeOpen, homeOpenInput } from '../core/desk/verbs/home-open';
import { rankingPage, rankingPageInput } from '../core/votes/verbs/ranking-page';
import { ticket, ticketInput } from '../core/files/verbs/upload-ticket';

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
