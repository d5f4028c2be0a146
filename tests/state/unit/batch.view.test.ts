import {
  barView,
  rowForm,
  rowView,
} from '../../../miniprogram/packages/unit/pages/batch/batch.view';
import { aContent } from '../submit/a-campaign';
import { aBatch, aBatchCampaign, aFault, aRow, NETWORK } from './a-batch';

const campaign = aBatchCampaign();
const show = (extra: Parameters<typeof aRow>[1], run: Parameters<typeof rowView>[3] = null) => {
  const batch = aBatch([aRow('above', { answers: { title: '上一件' } }), aRow('a', extra)]);
  return rowView(batch, batch.rows[1]!, campaign, run);
};
const done = { state: 'done' as const, entry: 'e', preview: 'cloud://p' };

describe('a row', () => {
  it('says what it lacks, by the names of the form', () => {
    expect(show({ answers: { title: '夜班' } })).toMatchObject({
      title: '夜班',
      status: '还差：姓名、手机',
      editable: true,
    });
    expect(show({ answers: {} }).title).toBe('第 2 件');
    expect(show({})).toMatchObject({ status: '可以上传', author: '王芳 · 敬业爱岗', note: null });
  });

  it('explains a refused file with its rule and offers another one', () => {
    const fault = aFault('media.type');
    const view = show({ result: { state: 'refused', fault } });
    expect(view).toMatchObject({ status: '没有被接受', wantsFile: true, canRetry: false });
    expect(view.note).toEqual(fault.refusal);
  });

  it('that failed can be tried again', () => {
    const view = show({ result: { state: 'failed', fault: NETWORK } });
    expect(view).toMatchObject({ status: '没有传完', canRetry: true, note: NETWORK });
  });

  it('whose file is gone names it', () => {
    const view = show({ content: aContent({ files: [], lost: ['图片（3.8 MB）'] }) });
    expect(view.wantsFile).toBe(true);
    expect(view.note?.reason).toContain('图片（3.8 MB）');
  });

  it('that is handed in shows the cloud’s picture and cannot be changed', () => {
    expect(show({ result: done })).toMatchObject({
      preview: 'cloud://p',
      editable: false,
      wantsFile: false,
      status: '已交给主办方',
    });
  });

  it('on its way or waiting cannot be changed', () => {
    expect(show({}, { queue: ['a'], tried: 1 })).toMatchObject({ sending: true, editable: false });
    expect(show({}, { queue: ['above', 'a'], tried: 0 })).toMatchObject({
      sending: false,
      editable: false,
      status: '等待上传',
    });
  });
});

test('the form names the row above whose author may be copied', () => {
  const batch = aBatch([aRow('above', { answers: { title: '上一件' } }), aRow('a')]);
  expect(rowForm(batch, 'above', campaign).above).toBe('');
  expect(rowForm(batch, 'a', campaign)).toMatchObject({
    above: '上一件',
    theme: 'work',
    openId: 'a',
  });
  expect(rowForm(batch, 'gone', campaign).openId).toBe('');
});

describe('the bar', () => {
  const bar = (
    rows: ReturnType<typeof aRow>[],
    run: Parameters<typeof barView>[2] = null,
    stopped = false,
  ) => barView(aBatch(rows), campaign, run, stopped);
  const gif = aRow('g', { result: { state: 'refused', fault: aFault('media.type') } });

  it('sends what is complete and counts the rest', () => {
    expect(bar([aRow('a'), aRow('b'), gif])).toMatchObject({
      button: '上传 2 件',
      note: '有 1 件还不能上传，见各件的说明',
    });
    expect(bar([aRow('a')], null, true).button).toBe('继续上传 1 件');
  });

  it('leads to what lacks something, and does nothing where only a file is wrong', () => {
    expect(bar([aRow('a', { answers: {} })]).button).toBe('填写作者资料');
    expect(bar([gif, aRow('d', { result: done })]).button).toBe('');
    expect(bar([aRow('d', { result: done })])).toMatchObject({
      button: '',
      note: '这批作品都已交给主办方',
    });
  });

  it('counts along while sending', () => {
    expect(bar([aRow('a'), aRow('b')], { queue: ['b'], tried: 1 }).running).toBe(
      '第 2 件，共 2 件',
    );
  });
});
