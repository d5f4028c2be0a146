import type { Batch, BatchRow } from '../../../miniprogram/services/batch';
import { emptyBatch } from '../../../miniprogram/services/batch';
import type { Fault } from '../../../miniprogram/shared/reply';
import type { CampaignView, FormField } from '../../../miniprogram/shared/campaign/view';
import { nothingDeclared } from '../../../miniprogram/state/declared';
import type { UploadRecord } from '../../../miniprogram/state/upload-record';
import { aCampaign, aContent, aMedia, aRecord } from '../submit/a-campaign';
import { aRefusal } from './a-desk';

/** A campaign that also asks for the author's unit. */
export function aBatchCampaign(): CampaignView {
  const campaign = aCampaign();
  const [name] = campaign.form;
  if (name === undefined) throw new Error('the form has fields');
  const unit: FormField = { ...name, id: 'unit', label: '单位', kind: 'unit', personal: false };
  return { ...campaign, form: [...campaign.form, unit] };
}

export const ANSWERS = {
  name: '王芳',
  phone: '13800138000',
  title: '清晨的焊花',
  unit: '大连市总工会',
};

/** A work of the picture that row `id` is named after. */
export const aPicture = (id: string, upload: UploadRecord | null = null) => {
  const media = aMedia({ path: `wxfile://store/${id}.jpg` });
  return aContent({ files: [{ id: 'p1', media, caption: '' }], upload });
};

export function aRow(id: string, extra: Partial<BatchRow> = {}): BatchRow {
  return {
    id,
    kind: 'image',
    content: aPicture(id),
    theme: null,
    answers: ANSWERS,
    declaring: nothingDeclared(),
    acknowledged: [],
    result: { state: 'open' },
    ...extra,
  };
}

export function aBatch(rows: BatchRow[], extra: Partial<Batch> = {}): Batch {
  return { ...emptyBatch(), theme: 'work', unit: '沈阳市总工会', consent: '1', rows, ...extra };
}

export function aFault(rule: string): Fault {
  const refusal = aRefusal(rule);
  return { code: 'REFUSED', reason: refusal.reason, remedy: refusal.remedy, refusal };
}

export const NETWORK: Fault = { code: 'NETWORK', reason: '网络中断', remedy: '请重试' };

export const RECORD = aRecord();
