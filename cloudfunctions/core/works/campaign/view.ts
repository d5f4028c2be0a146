import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type {
  CampaignView,
  ChannelView,
  ContentView,
  PersonQuota,
} from '../../../../miniprogram/shared/campaign/view';
import { fieldView } from '../../campaigns/field-view';
import type { WorksPart } from './shape';

/** Decimal fractions are not exact: 0.29 × 100 is a little less than 29. */
const percentOf = (share: number): number => Math.floor(Number((share * 100).toPrecision(12)));

/** What holds for every work, as phones know it. */
export const contentView = ({
  borrowed,
  dated,
  original,
  anonymous,
}: WorksPart['content']): ContentView => ({
  borrowed:
    borrowed === null
      ? null
      : { maxPercent: percentOf(borrowed.maxShare), source: borrowed.source },
  dated,
  original,
  anonymous,
});

/** How a way in is known to phones. */
const channelView = ({
  id,
  name,
  by,
  levels,
  firstReview,
  firstReviewBy,
  source,
}: WorksPart['channels'][number]): ChannelView => ({
  id,
  name,
  by,
  levels,
  firstReview,
  firstReviewBy,
  source,
});

/** Whose quotas are seats of a person. */
export const PERSON = { of: 'entry', per: 'author' } as const;

/** A quota of works that one person may have; nothing for all others. */
function personQuota(quota: WorksPart['quotas'][number]): PersonQuota[] {
  const { id, name, of, per, each = null, kind, theme, max, source } = quota;
  if (of !== PERSON.of || per !== PERSON.per || max === null) return [];
  return [{ id, name, each, kind, theme, max, source }];
}

/** What is called by a pattern of the notice. */
export const NAMED = 'package';

/** What waits for the signatures of a checklist. */
export const BEFORE = { accept: 'accept' } as const satisfies Partial<
  Record<WorksPart['checklists'][number]['before'], string>
>;

type Works =
  | 'perPerson'
  | 'channels'
  | 'form'
  | 'content'
  | 'galleryOrder'
  | 'exhibits'
  | 'oncePerFile'
  | 'ticket'
  | 'withdrawal'
  | 'consent';

/** What authors are asked, and how works are shown. */
export const view = (campaign: WorksPart): Pick<CampaignView, Works> => ({
  channels: campaign.channels.map(channelView),
  form: campaign.form.map(fieldView),
  content: contentView(campaign.content),
  perPerson: campaign.quotas.flatMap(personQuota),
  galleryOrder: campaign.exhibition?.order ?? 'upload',
  exhibits: campaign.exhibition !== null,
  oncePerFile: campaign.content.oncePerFile,
  ticket: campaign.content.ticket,
  withdrawal: campaign.content.withdrawal,
  consent: {
    version: campaign.consent.version,
    title: campaign.consent.title,
    paragraphs: campaign.consent.paragraphs,
  },
});

/** Who may send works in for others, and what is looked at before a work takes part. */
export const office = (
  campaign: WorksPart,
): Pick<OfficeView, 'levels' | 'disqualification' | 'acceptance' | 'naming'> => ({
  naming: campaign.naming.find((one) => one.of === NAMED) ?? null,
  levels: campaign.units.levels.map(({ id, name, recommendsTo, source }) => ({
    id,
    name,
    recommends: recommendsTo !== null,
    uploads: campaign.channels.some(({ by, levels }) => by === 'unit' && levels.includes(id)),
    source,
  })),
  disqualification:
    campaign.disqualification?.by === 'organizer'
      ? { grounds: campaign.disqualification.grounds }
      : null,
  acceptance: campaign.checklists
    .filter(({ before }) => before === BEFORE.accept)
    .flatMap(({ items, kinds }) => items.map((point) => ({ ...point, kinds }))),
});
