import { ALLOWED, firstRefusal, type Decision } from '../../../../../miniprogram/shared/decision';
import type { ChannelView } from '../../../../../miniprogram/shared/campaign/view';
import {
  mayReviewFirst,
  mayReviewForUnit,
  reviewerOf,
} from '../../../../../miniprogram/shared/works/first-review';
import type { Contact, Partner } from '../../../ground/actor';
import { forbidden, notFound, refused } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { levelOf } from '../../../people/parts/contact/level';
import type { Entry } from '../../stores/entries';
import { wayOf } from '../entry/way';

/** A way in that the caller looks at first, as whom, and in whose name. */
export interface Reviewed {
  way: ChannelView;
  as: Contact | Partner;
  by: string;
  /** Id of the unit whose works these are; null for all of the way. */
  unit: string | null;
}

/** The ways in that the caller looks at first; none where the campaign leaves that to the organizer. */
export function reviewedBy({ actor, campaign }: Context<'reviewer'>): Reviewed[] {
  const { contact, partner } = actor;
  return campaign.channels.flatMap((way): Reviewed[] => {
    switch (way.firstReview) {
      case 'unit': {
        if (contact === null || !way.levels.includes(contact.unit.level)) return [];
        const { id, name } = contact.unit;
        return [{ way, as: contact, by: reviewerOf(way, name), unit: id }];
      }
      case 'partner':
        return partner === null
          ? []
          : [{ way, as: partner, by: reviewerOf(way, null), unit: null }];
      case 'organizer':
      case 'above':
        return [];
      default:
        return way.firstReview satisfies never;
    }
  });
}

/** Whether this person acts for the unit at all; a partner's people all do. */
export const mayLook = (context: Context<'reviewer'>, { as }: Reviewed): Decision =>
  as.kind === 'contact'
    ? mayReviewForUnit({ level: levelOf({ actor: as, office: context.office }), acts: as.acts })
    : ALLOWED;

/** Whether this person may decide now. */
export const mayDecide = (context: Context<'reviewer'>, reviewed: Reviewed): Decision =>
  firstRefusal(
    () => mayLook(context, reviewed),
    () => mayReviewFirst(context.campaign, context.now),
  );

/**
 * The way in that is asked for.
 * @throws ActionFault NOT_FOUND unless the caller looks first at its works, REFUSED when this person never does.
 */
export function reviewedWay(context: Context<'reviewer'>, id: string): Reviewed {
  const reviewed = someBy(context).find(({ way }) => way.id === id);
  if (reviewed === undefined) throw notFound('由您初审的作品');
  return looking(context, reviewed);
}

/** The same for a work. @throws ActionFault NOT_FOUND also for a work of another unit. */
export function reviewedWork(context: Context<'reviewer'>, entry: Entry): Reviewed {
  const way = wayOf(context.campaign, entry);
  const reviewed = someBy(context).find(
    (one) => one.way.id === way?.id && (one.unit === null || one.unit === entry.uploadedFor),
  );
  if (reviewed === undefined) throw notFound('这件作品');
  return looking(context, reviewed);
}

/** @throws ActionFault FORBIDDEN where nothing is for the caller to look at first, as the campaign goes. */
function someBy(context: Context<'reviewer'>): Reviewed[] {
  const all = reviewedBy(context);
  if (all.length === 0) throw forbidden('reviewer');
  return all;
}

function looking(context: Context<'reviewer'>, reviewed: Reviewed): Reviewed {
  const may = mayLook(context, reviewed);
  if (!may.allowed) throw refused(may);
  return reviewed;
}
