import { fieldsFor } from '../../shared/campaign/fields';
import type { CampaignView } from '../../shared/campaign/view';
import type { Fault } from '../../shared/reply';
import { checkForm } from '../../shared/campaign/form';
import {
  STEPS,
  type ChosenMedia,
  type Draft,
  type Step,
  type UploadRecord,
} from '../../state/draft';
import { spoilsUpload } from '../../state/upload-faults';

export const STEP_LABELS = {
  theme: '选主题',
  file: '选作品',
  author: '填资料',
  confirm: '确认',
} satisfies Record<Step, string>;

export interface StepView {
  id: Step;
  number: number;
  label: string;
  state: 'done' | 'now' | 'todo';
  /** Whether a tap may go there: every step before it is complete. */
  reachable: boolean;
}

export function chooseTheme(draft: Draft, theme: string): Draft {
  return { ...draft, theme };
}

/** A new file makes what was uploaded of the old one worthless. */
export function chooseMedia(draft: Draft, media: ChosenMedia | null): Draft {
  return { ...draft, media, lost: null, upload: null };
}

export function answer(draft: Draft, field: string, value: string): Draft {
  return { ...draft, answers: { ...draft.answers, [field]: value } };
}

export function agree(draft: Draft, version: string | null): Draft {
  return { ...draft, consent: version };
}

export function keepUpload(draft: Draft, upload: UploadRecord | null): Draft {
  return { ...draft, upload };
}

/** What a step still lacks, in words; null when it is complete. */
export function missingAt(draft: Draft, campaign: CampaignView, step: Step): string | null {
  switch (step) {
    case 'theme':
      return draft.theme === null ? '请先选择一个主题区' : null;
    case 'file':
      return draft.media === null ? '请先选择图片或小视频' : null;
    case 'author':
      if (draft.consent !== campaign.consent.version)
        return `请先阅读并同意《${campaign.consent.title}》`;
      return checkForm({ form: fieldsFor(campaign, 'author') }, draft.answers).length > 0
        ? '资料还没有填完整'
        : null;
    case 'confirm':
      return null;
  }
}

/** The first step that is not complete; `confirm` when nothing is missing. */
export function firstGap(draft: Draft, campaign: CampaignView): Step {
  return STEPS.find((step) => missingAt(draft, campaign, step) !== null) ?? 'confirm';
}

/** Goes to a step, or to the first gap before it. */
export function goTo(draft: Draft, campaign: CampaignView, step: Step): Draft {
  const gap = firstGap(draft, campaign);
  return { ...draft, step: STEPS.indexOf(step) > STEPS.indexOf(gap) ? gap : step };
}

export type CompleteDraft = Draft & { media: ChosenMedia; theme: string; consent: string };

/** The draft as it can be sent; null while something is missing. */
export function complete(draft: Draft): CompleteDraft | null {
  const { media, theme, consent } = draft;
  if (media === null || theme === null || consent === null) return null;
  return { ...draft, media, theme, consent };
}

/** The step after another; null at the last. */
export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

/** The step before another; null at the first. */
export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

export function stepHead(draft: Draft, campaign: CampaignView): StepView[] {
  const gap = STEPS.indexOf(firstGap(draft, campaign));
  return STEPS.map((id, at) => ({
    id,
    number: at + 1,
    label: STEP_LABELS[id],
    state:
      id === draft.step
        ? 'now'
        : missingAt(draft, campaign, id) === null && at < gap
          ? 'done'
          : 'todo',
    reachable: at <= gap,
  }));
}

const FIELD_STEPS: readonly (readonly [path: RegExp, step: Step])[] = [
  [/^theme$/, 'theme'],
  [/^(answers\.|consent$)/, 'author'],
  [/^(kind|extension|bytes|file|preview|ticket)$/, 'file'],
];

/** The step at which a person can mend what the server refused; `confirm` where trying again is all. */
export function stepOfFault(fault: Fault): Step {
  if (fault.refusal !== undefined) {
    return /^(media|entry)\./.test(fault.refusal.rule) ? 'file' : 'confirm';
  }
  const path = fault.fields?.[0]?.path ?? '';
  return FIELD_STEPS.find(([pattern]) => pattern.test(path))?.[1] ?? 'confirm';
}

/** Whether the text that was agreed to is not the campaign's any more. */
export function staleConsent(fault: Fault): boolean {
  return fault.fields?.some(({ path }) => path === 'consent') ?? false;
}

/** The draft after a fault of the server: what the fault spoiled is gone, so that a retry is a real one. */
export function afterFault(draft: Draft, fault: Fault): Draft {
  return {
    ...draft,
    upload: spoilsUpload(fault) ? null : draft.upload,
    consent: staleConsent(fault) ? null : draft.consent,
  };
}
