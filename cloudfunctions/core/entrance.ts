import { campaignView, officeView } from './campaigns';
import { serving } from './ground/serve';
import { actorOf } from './people/parts/actor/actor-of';
import { recordRefusal } from './record/parts/decision/refusal-record';

/** Makes the entry point of a function that phones call, out of its verbs. */
export const serve = serving({
  campaignOf: () => ({ campaign: campaignView, office: officeView }),
  actorOf,
  noteRefusal: recordRefusal,
});
