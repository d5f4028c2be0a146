import { faultNotes, pickNote } from '../../../miniprogram/state/pick-notes';
import { aFullDraft } from './a-campaign';
import { aStoriesCampaign, FILM, TEXT } from './kinds';

const refusal = {
  ...{ allowed: false as const, rule: 'media.bytes', source: { reading: '' }, facts: {} },
  ...{ reason: '文件有 120 MB。', remedy: '放不下的可以改交链接。' },
};
const { reason, remedy } = refusal;
const tooLarge = { code: 'REFUSED' as const, reason, remedy, refusal };

test.each([
  ['a film that is too large, where links are taken', FILM, 'media.bytes', true],
  ['one that is too long', FILM, 'measure.seconds', false],
  ['where no links are taken', { carriers: ['upload'] as const }, 'media.bytes', false],
])('the way out is a link: %s', (_what, kind, rule, toLink) => {
  const fault = { ...tooLarge, refusal: { ...refusal, rule } };
  expect(pickNote(fault, kind, 2)).toEqual({ id: '2', note: { ...refusal, rule }, toLink });
});

test('what the server says of one piece is told in its own words', () => {
  const campaign = aStoriesCampaign();
  const draft = aFullDraft({ kind: TEXT.id, contents: {} });
  const fields = [{ path: 'pieces.0.text', reason: '正文太长。', remedy: '请删去 3 个。' }];
  const [note] = faultNotes(draft, campaign, { code: 'INVALID', reason: '', remedy: '', fields });
  expect(note?.note).toEqual({ reason: '正文太长。', remedy: '请删去 3 个。' });
  expect(faultNotes({ kind: null, contents: {} }, campaign, tooLarge)).toEqual([]);
});
