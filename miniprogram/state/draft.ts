import { kindIn } from '../shared/campaign/kinds';
import type { KindView } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';
import { emptyContent, holdsContent, restoreContent, type Content } from './content';
import { nothingDeclared, restoreDeclaring, type Declaring } from './declared';
import { bag, restoreAnswers, text } from './stored';

/** The steps of a submission, in their order. */
export const STEPS = ['theme', 'file', 'author', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

export interface Draft {
  step: Step;
  theme: string | null;
  /** What the work is to be; null before it is chosen. */
  kind: string | null;
  /** By kind: another choice of kind loses nothing. */
  contents: Record<string, Content>;
  answers: Record<string, string>;
  declaring: Declaring;
  /** Version of the consent text that was agreed to. */
  consent: string | null;
}

export function emptyDraft(): Draft {
  return {
    step: 'theme',
    theme: null,
    kind: null,
    contents: {},
    answers: {},
    declaring: nothingDeclared(),
    consent: null,
  };
}

/** What is to be sent, and as what; null before a kind is chosen. */
export function workOf(
  { kind: id, contents }: Pick<Draft, 'kind' | 'contents'>,
  campaign: Pick<CampaignView, 'kinds'>,
): { kind: KindView; content: Content } | null {
  const kind = id === null ? null : kindIn(campaign, id);
  return kind === null ? null : { kind, content: contents[kind.id] ?? emptyContent(kind) };
}

/** Whether a draft holds something that would be missed. */
export const holdsWork = ({ theme, contents }: Draft): boolean =>
  theme !== null || Object.values(contents).some(holdsContent);

/**
 * Reads a stored draft back. Storage may hold anything an older version wrote, and the campaign may have
 * changed since: what no longer fits is dropped, the rest is kept.
 */
export function restoreDraft(stored: unknown, campaign: CampaignView): Draft {
  const from = bag(stored);
  const contents = bag(from.contents);
  return {
    step: STEPS.find((step) => step === from.step) ?? 'theme',
    theme: campaign.themes.find(({ id }) => id === from.theme)?.id ?? null,
    kind: kindIn(campaign, text(from.kind) ?? '')?.id ?? null,
    contents: Object.fromEntries(
      campaign.kinds.flatMap((kind) => {
        const content = restoreContent(contents[kind.id], kind);
        return holdsContent(content) ? [[kind.id, content]] : [];
      }),
    ),
    answers: restoreAnswers(from.answers, campaign.form),
    declaring: restoreDeclaring(from.declaring),
    consent: from.consent === campaign.consent.version ? campaign.consent.version : null,
  };
}
