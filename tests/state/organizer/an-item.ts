import { aPieceView } from '../../support/piece-view';
import { NOTHING_DECLARED } from '../../../miniprogram/shared/works/declared';
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
    pieces: [aPieceView({ file: `cloud://${id}.jpg` })],
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
    flags: [],
    confirm: [],
    declared: NOTHING_DECLARED,
    lengthClass: null,
    lookalikes: 0,
    reports: 0,
    history: [{ at: 0, state: 'submitted', reason: null, edition: null }],
    revision: 0,
    ...extra,
  };
}
