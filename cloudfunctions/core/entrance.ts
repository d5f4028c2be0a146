import { decisionWords } from './decision-words';
import { serving } from './ground/serve';
import type { HandedIn } from './ground/table';
import { actorOf } from './people/parts/actor/actor-of';
import { registrationForm } from './people/parts/contact/personal-form';
import { recordRefusal } from './record/parts/decision/refusal-record';
import { publishedSince } from './results/parts/award/published-since';
import { awarded } from './results/parts/award/standing';
import { recommended } from './steps/parts/recommendation/standing';
import { campaignNamed, everyCampaign } from './served';
import { admitted } from './steps/parts/selection/standing';
import { votesToday, voting } from './votes/parts/vote/voting';
import { entryForm } from './works/parts/entry/personal-form';

/** What verbs ask of rooms above their own. */
const handedIn: HandedIn = {
  decisionWords,
  personalForms: [registrationForm, entryForm],
  standings: [recommended, admitted, awarded],
  publishedSince,
  votesToday,
  voting,
};

/** Makes the entry point of a function that phones call, out of its verbs. */
export const serve = serving({
  campaignOf: campaignNamed,
  campaigns: everyCampaign,
  actorOf,
  noteRefusal: recordRefusal,
  handedIn,
});
