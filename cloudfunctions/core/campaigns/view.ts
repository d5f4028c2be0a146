import type {
  CampaignView,
  FormField,
  GateView,
  MediaRule,
  VotingRule,
} from '../../../miniprogram/shared/campaign/view';
import { TYPE_OF_FORMAT } from '../../../miniprogram/shared/campaign/kind';
import type { MediaKind } from '../../../miniprogram/shared/vocabulary';
import { MEDIA_KINDS } from '../../../miniprogram/shared/vocabulary';
import { closesAt, opensAt } from './days';
import type { Campaign } from './schema';

type Kind = Campaign['kinds'][number];

/** The bound that is refused, of a measure, and on whose word: null is unlimited. */
function refusedAbove(kind: Kind, measure: Kind['limits'][number]['measure']) {
  const limit = kind.limits.find((one) => one.measure === measure && one.breach === 'refuse');
  return { max: limit?.max ?? null, source: limit?.source ?? kind.source };
}

function mediaRule(kind: Kind): MediaRule[] {
  const form = MEDIA_KINDS.find((known: MediaKind) => known === kind.form);
  const { max: maxBytes, source: bytesSource } = refusedAbove(kind, 'bytes');
  if (!form || !kind.carriers.includes('upload') || maxBytes === null) return [];
  const extensions = kind.formats.filter((format) => TYPE_OF_FORMAT[format]);
  const types = [...new Set(extensions.flatMap((format) => TYPE_OF_FORMAT[format] ?? []))];
  const { max: maxSeconds, source: secondsSource } = refusedAbove(kind, 'seconds');
  const { source } = kind;
  return [
    { kind: form, types, extensions, maxBytes, bytesSource, maxSeconds, secondsSource, source },
  ];
}

/** Fields that authors who come by themselves are asked. */
function authorFields(campaign: Campaign): FormField[] {
  const own = campaign.channels.filter((one) => one.by === 'author').map((one) => one.id);
  return campaign.form
    .filter(({ channels }) => channels === null || channels.some((id) => own.includes(id)))
    .map(({ channels: _channels, ...field }) => field);
}

/** A gate as the shared rules know it. */
export const gateView = ({
  id,
  label,
  round,
  moreThan,
  before,
  source,
}: Campaign['gates'][number]): GateView => ({
  id,
  label,
  round,
  moreThan,
  before,
  source,
});

/** The limits that a phone asks by itself; thresholds of the watch stay on the server. */
const votingView = ({ watch, ...limits }: NonNullable<Campaign['voting']>): VotingRule => ({
  ...limits,
  appealHours: watch?.appealHours ?? null,
  watchSource: watch?.source ?? null,
});

/**
 * What the phone and the shared rules know of a campaign.
 * @param campaign a checked campaign.
 * @returns its view; days have become ms.
 */
export function viewOf(campaign: Campaign): CampaignView {
  const { id, title, summary, host, year } = campaign;
  return {
    id,
    title,
    summary,
    host,
    year,
    themes: campaign.themes.map(({ id: theme, name, about }) => ({ id: theme, name, about })),
    rounds: campaign.rounds.map((round) => ({
      id: round.id,
      name: round.name,
      opensAt: opensAt(year, round.opens),
      closesAt: closesAt(year, round.closes),
      allows: round.allows,
      source: round.source,
    })),
    media: campaign.kinds.flatMap(mediaRule),
    form: authorFields(campaign),
    voting: campaign.voting && votingView(campaign.voting),
    gates: campaign.gates.map(gateView),
    galleryOrder: campaign.exhibition?.order ?? 'upload',
    oncePerFile: campaign.content.oncePerFile,
    ticket: campaign.content.ticket,
    withdrawal: campaign.content.withdrawal,
    consent: {
      version: campaign.consent.version,
      title: campaign.consent.title,
      paragraphs: campaign.consent.paragraphs,
    },
    limits: campaign.limits,
  };
}
