import { fieldView, type FieldView } from '../../components/author-form/form-view';
import type { CampaignView } from '../../shared/campaign/view';
import type { Refusal } from '../../shared/decision';
import { fieldsFor } from '../../shared/campaign/fields';
import { maySubmitAlone } from '../../shared/works/submission';
import type { MediaForm } from '../../shared/campaign/kind';
import type { ChosenMedia } from '../../state/chosen-media';
import { lostNote } from '../../state/content-lost';
import {
  contentView,
  kindOptions,
  type ContentView,
  type KindOption,
} from '../../state/content-view';
import { declareView, type Declaring, type DeclareView } from '../../state/declared';
import { workOf, type Draft, type Step } from '../../state/draft';
import { isPlain } from '../../state/kind-pieces';
import { mediaKinds } from '../../state/media-kinds';
import { limitsOf, mediaFacts } from '../../state/media-words';
import { flagsOf, stepHead, type StepView } from './submit.state';
import { summaryRows, type SummaryRow } from './summary';

export interface Choice {
  kind: string;
  label: string;
  icon: string;
  hint: string;
}

const ICONS = { image: 'photo-o', video: 'video-o' } satisfies Record<MediaForm, string>;

/** What can be chosen, with the limits of the campaign beside it. */
function fileChoices(campaign: CampaignView): Choice[] {
  return mediaKinds(campaign).map((kind) => ({
    kind: kind.id,
    label: `选${kind.name}`,
    icon: ICONS[kind.form],
    hint: limitsOf(kind),
  }));
}

export interface MediaCard {
  video: boolean;
  src: string;
  poster: string;
  facts: string;
}

function mediaCard(campaign: CampaignView, { path, preview, ...media }: ChosenMedia): MediaCard {
  return {
    video: media.form === 'video',
    src: path,
    poster: preview ?? '',
    facts: mediaFacts(campaign, media),
  };
}

/** The one file of a work that is nothing else; null of groups, texts and links. */
function cardOf(draft: Draft, campaign: CampaignView): MediaCard | null {
  const content = workOf(draft, campaign)?.content;
  const [only, second] = content?.carrier === 'upload' ? content.files : [];
  if (only === undefined || second !== undefined) return null;
  const shown = only.media.form === 'image' || only.media.form === 'video';
  return shown ? mediaCard(campaign, only.media) : null;
}

/** What the page shows of the campaign, whichever step it is at. */
export function openData(draft: Draft, campaign: CampaignView) {
  const lost = Object.values(draft.contents).flatMap((content) => content.lost);
  return {
    themes: campaign.themes,
    plain: isPlain(campaign),
    choices: fileChoices(campaign),
    consent: campaign.consent,
    fileNote: isPlain(campaign) ? lostNote(lost, '主题和资料') : null,
  };
}

interface StepData {
  step: Step;
  steps: StepView[];
  missing: string;
  sendFault: null;
  theme?: string;
  media?: MediaCard | null;
  kinds?: KindOption[];
  work?: ContentView | null;
  fields?: FieldView[];
  declare?: DeclareView | null;
  agreed?: boolean;
  rows?: SummaryRow[];
  flags?: Refusal[];
  refusal?: Refusal | null;
}

/** What the page shows of the draft's present step, and no more: the other steps are not on the screen. */
export function stepData(draft: Draft, campaign: CampaignView, now: number): StepData {
  const { step, theme, answers } = draft;
  const common = { step, steps: stepHead(draft, campaign), missing: '', sendFault: null };
  switch (step) {
    case 'theme':
      return { ...common, theme: theme ?? '' };
    case 'file':
      return { ...common, ...workData(draft, campaign) };
    case 'author': {
      const fields = fieldsFor(campaign, 'author').map((field) =>
        fieldView(field, answers[field.id] ?? ''),
      );
      const declare = declareView(campaign, draft.declaring);
      return { ...common, fields, declare, agreed: draft.consent !== null };
    }
    case 'confirm': {
      const decision = maySubmitAlone(campaign, now);
      return {
        ...common,
        media: cardOf(draft, campaign),
        rows: summaryRows(draft, campaign),
        flags: flagsOf(draft, campaign),
        refusal: decision.allowed ? null : decision,
      };
    }
  }
}

/** The step at which the work is made: first its kind, then what it is made of. */
export function workData(
  draft: Draft,
  campaign: CampaignView,
): Pick<StepData, 'media' | 'kinds' | 'work'> {
  if (isPlain(campaign)) return { media: cardOf(draft, campaign) };
  const work = workOf(draft, campaign);
  return {
    kinds: campaign.kinds.length > 1 ? kindOptions(campaign, draft.contents) : [],
    work: work === null ? null : contentView(work.kind, work.content),
  };
}

/** What follows from a declaration; the share that is typed is the person's own. */
export const declareData = (
  { declaring }: Draft,
  campaign: CampaignView,
  changed: Partial<Declaring>,
): { declare?: DeclareView | null } =>
  changed.borrowed === undefined ? { declare: declareView(campaign, declaring) } : {};
