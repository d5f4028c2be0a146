import type { Batch, BatchRow } from '../../../../services/batch';
import type { CampaignView, FormField } from '../../../../shared/campaign/view';

/** The field that holds the author's unit; null in a campaign that asks for none. */
export function unitField({ form }: Pick<CampaignView, 'form'>): FormField | null {
  return form.find(({ kind }) => kind === 'unit') ?? null;
}

export function themeOf(
  batch: Batch,
  row: BatchRow,
  { themes }: Pick<CampaignView, 'themes'>,
): string | null {
  const [only, second] = themes;
  return row.theme ?? batch.theme ?? (second === undefined ? (only?.id ?? null) : null);
}

/** A row's answers, with the batch's unit where the row names none. */
export function answersOf(
  batch: Batch,
  { answers }: BatchRow,
  campaign: CampaignView,
): Record<string, string> {
  const unit = unitField(campaign);
  if (unit === null || (answers[unit.id] ?? '').trim() !== '') return answers;
  return { ...answers, [unit.id]: batch.unit };
}

/** Who recommends, among the fields that are asked of units alone. */
const RECOMMENDER = 'recommender';

/**
 * What a unit need not type: its name, and the day.
 * @param today `yyyy-MM-dd`.
 */
export const givenAnswers = (
  { form }: Pick<CampaignView, 'form'>,
  unit: string,
  today: string,
): Record<string, string> =>
  Object.fromEntries(
    form
      .filter(({ channels }) => channels.length > 0)
      .flatMap(({ id, kind }) =>
        id === RECOMMENDER ? [[id, unit]] : kind === 'day' ? [[id, today]] : [],
      ),
  );
