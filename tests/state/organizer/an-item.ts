import type { QueueItem } from '../../../miniprogram/shared/contract';

export function anItem(id: string, extra: Partial<QueueItem> = {}): QueueItem {
  return {
    id,
    title: `作品 ${id}`,
    intro: '简介',
    theme: 'work',
    kind: 'image',
    form: 'image',
    state: 'submitted',
    submittedAt: 0,
    media: {
      file: `cloud://${id}.jpg`,
      preview: null,
      type: 'image/jpeg',
      bytes: 3_145_728,
      width: 4000,
      height: 3000,
      durationMs: null,
      sha256: '',
    },
    number: null,
    edition: null,
    belongsTo: null,
    channel: 'author',
    way: 'author',
    sentBy: null,
    answers: [
      { field: 'unit', label: '单位', value: '沈阳市总工会', personal: false },
      { field: 'name', label: '姓名', value: '', personal: true },
    ],
    inspection: { state: 'passed', reason: null, remedy: null, at: 0 },
    checks: [],
    lookalikes: 0,
    reports: 0,
    history: [{ at: 0, state: 'submitted', reason: null, edition: null }],
    revision: 0,
    ...extra,
  };
}
