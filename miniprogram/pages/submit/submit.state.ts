import type { KindView } from '../../shared/campaign/kind';
import type { CampaignView } from '../../shared/campaign/view';
import type { Refusal } from '../../shared/decision';
import type { Fault } from '../../shared/reply';
import { fieldsFor } from '../../shared/campaign/fields';
import { checkForm } from '../../shared/campaign/form';
import { emptyContent, type Content } from '../../state/content';
import { heedLimits, lackOf, showsAuthor } from '../../state/content-check';
import { declaredFaults, type Declaring } from '../../state/declared';
import { STEPS, workOf, type Draft, type Step } from '../../state/draft';
import { isPlain } from '../../state/kind-pieces';
import { isAboutWork, spoilsUpload } from '../../state/upload-faults';
import type { UploadRecord } from '../../state/upload-record';

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

/** The steps that there is something to do at: of one theme there is nothing to choose. */
export const stepsOf = ({ themes }: Pick<CampaignView, 'themes'>): Step[] =>
  STEPS.filter((step) => step !== 'theme' || themes.length > 1);

/** The draft with what nobody has to choose. */
export function settled(draft: Draft, campaign: CampaignView): Draft {
  const [theme, second] = campaign.themes;
  const [kind, another] = campaign.kinds;
  return {
    ...draft,
    theme: second === undefined ? (theme?.id ?? null) : draft.theme,
    kind: another === undefined ? (kind?.id ?? null) : draft.kind,
    step: draft.step === 'theme' && second === undefined ? 'file' : draft.step,
  };
}

export function chooseTheme(draft: Draft, theme: string): Draft {
  return { ...draft, theme };
}

/** What the work is to be; null asks again. What stands under the others stays. */
export const chooseKind = (draft: Draft, kind: string | null): Draft => ({ ...draft, kind });

/** Changes the work of one kind, which is then the one to be sent. */
export function changeWork(
  draft: Draft,
  kind: KindView,
  change: (content: Content) => Content,
): Draft {
  const content = change(draft.contents[kind.id] ?? emptyContent(kind));
  return { ...draft, kind: kind.id, contents: { ...draft.contents, [kind.id]: content } };
}

/** Changes the work that is made now. */
export function changeNow(
  draft: Draft,
  campaign: CampaignView,
  change: (content: Content) => Content,
): Draft {
  const work = workOf(draft, campaign);
  return work === null ? draft : changeWork(draft, work.kind, change);
}

export function answer(draft: Draft, field: string, value: string): Draft {
  return { ...draft, answers: { ...draft.answers, [field]: value } };
}

export function agree(draft: Draft, version: string | null): Draft {
  return { ...draft, consent: version };
}

export const declare = (draft: Draft, changed: Partial<Declaring>): Draft => ({
  ...draft,
  declaring: { ...draft.declaring, ...changed },
});

export const keepUpload = (
  draft: Draft,
  campaign: CampaignView,
  upload: UploadRecord | null,
): Draft => changeNow(draft, campaign, (content) => ({ ...content, upload }));

/** What a step still lacks, in words; null when it is complete. */
export function missingAt(draft: Draft, campaign: CampaignView, step: Step): string | null {
  switch (step) {
    case 'theme':
      return draft.theme === null ? '请先选择一个主题区' : null;
    case 'file':
      return missingWork(draft, campaign);
    case 'author':
      if (draft.consent !== campaign.consent.version)
        return `请先阅读并同意《${campaign.consent.title}》`;
      if (formFaults(draft, campaign).length > 0) return '资料还没有填完整';
      return declaredFaults(campaign, draft.declaring).length > 0 ? '作品声明还没有填好' : null;
    case 'confirm':
      return null;
  }
}

function missingWork(draft: Draft, campaign: CampaignView): string | null {
  const work = workOf(draft, campaign);
  if (isPlain(campaign))
    return work === null || work.content.files.length === 0 ? '请先选择图片或小视频' : null;
  if (work === null) return '请先选择作品的类别';
  const lack = lackOf(work.kind, work.content);
  return lack === null ? null : `${lack.reason}${lack.remedy}`;
}

/** What the author's form lacks. */
export const formFaults = ({ answers }: Draft, campaign: CampaignView) =>
  checkForm({ form: fieldsFor(campaign, 'author') }, answers);

/** The first step that is not complete; `confirm` when nothing is missing. */
export function firstGap(draft: Draft, campaign: CampaignView): Step {
  return STEPS.find((step) => missingAt(draft, campaign, step) !== null) ?? 'confirm';
}

/** Goes to a step, or to the first gap before it. */
export function goTo(draft: Draft, campaign: CampaignView, step: Step): Draft {
  const gap = firstGap(draft, campaign);
  return { ...draft, step: STEPS.indexOf(step) > STEPS.indexOf(gap) ? gap : step };
}

/** What the author should have read before it is sent: warnings that can be sent all the same. */
export function warningsOf(draft: Draft, campaign: CampaignView): Refusal[] {
  const work = workOf(draft, campaign);
  if (work === null) return [];
  const shows = showsAuthor(campaign, 'author', work.content, draft.answers);
  return [...heedLimits(work.kind, work.content).warned, ...(shows === null ? [] : [shows])];
}

/** What a reviewer will be shown of the work. */
export function flagsOf(draft: Draft, campaign: CampaignView): Refusal[] {
  const work = workOf(draft, campaign);
  return work === null ? [] : heedLimits(work.kind, work.content).flagged;
}

/** Everything that is sent. */
export interface CompleteDraft {
  kind: string;
  content: Content;
  theme: string;
  answers: Record<string, string>;
  declaring: Declaring;
  consent: string;
}

/** The draft as it can be sent; null while something is missing. */
export function complete(draft: Draft, campaign: CampaignView): CompleteDraft | null {
  const work = workOf(draft, campaign);
  const { theme, consent, answers, declaring } = draft;
  if (work === null || theme === null || consent === null) return null;
  if (firstGap(draft, campaign) !== 'confirm') return null;
  return { kind: work.kind.id, content: work.content, theme, answers, declaring, consent };
}

/** The step after another; null at the last. */
export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

/** The step before another; null at the first. */
export function stepBefore(step: Step, campaign: Pick<CampaignView, 'themes'>): Step | null {
  const steps = stepsOf(campaign);
  return steps[steps.indexOf(step) - 1] ?? null;
}

export function stepHead(draft: Draft, campaign: CampaignView): StepView[] {
  const gap = STEPS.indexOf(firstGap(draft, campaign));
  return stepsOf(campaign).map((id, at) => ({
    id,
    number: at + 1,
    label: STEP_LABELS[id],
    state:
      id === draft.step
        ? 'now'
        : missingAt(draft, campaign, id) === null && STEPS.indexOf(id) < gap
          ? 'done'
          : 'todo',
    reachable: STEPS.indexOf(id) <= gap,
  }));
}

const FIELD_STEPS: readonly (readonly [path: RegExp, step: Step])[] = [
  [/^theme$/, 'theme'],
  [/^(answers\.|declared\.|consent$)/, 'author'],
  [/^(kind|files|pieces|ticket)(\.|$)/, 'file'],
];

/** The step at which a person can mend what the server refused; `confirm` where trying again is all. */
export function stepOfFault(fault: Fault): Step {
  if (fault.refusal !== undefined) {
    return isAboutWork(fault.refusal.rule) ? 'file' : 'confirm';
  }
  const path = fault.fields?.[0]?.path ?? '';
  return FIELD_STEPS.find(([pattern]) => pattern.test(path))?.[1] ?? 'confirm';
}

/** Whether the text that was agreed to is not the campaign's any more. */
export function staleConsent(fault: Fault): boolean {
  return fault.fields?.some(({ path }) => path === 'consent') ?? false;
}

/** The draft after a fault of the server: what the fault spoiled is gone, so that a retry is a real one. */
export function afterFault(draft: Draft, campaign: CampaignView, fault: Fault): Draft {
  const after = spoilsUpload(fault) ? keepUpload(draft, campaign, null) : draft;
  return { ...after, consent: staleConsent(fault) ? null : draft.consent };
}
