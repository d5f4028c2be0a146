import {
  answersOf,
  givenAnswers,
  themeOf,
} from '../../../miniprogram/packages/unit/pages/batch/batch.answers';
import * as outcome from '../../../miniprogram/packages/unit/pages/batch/batch.outcome';
import * as rows from '../../../miniprogram/packages/unit/pages/batch/batch.rows';
import * as state from '../../../miniprogram/packages/unit/pages/batch/batch.state';
import { aContent, aMedia } from '../submit/a-campaign';
import {
  aBatch,
  aBatchCampaign,
  aFault,
  ANSWERS,
  aPicture,
  aRow,
  NETWORK,
  RECORD,
} from './a-batch';

const campaign = aBatchCampaign();
const kind = campaign.kinds[0]!;
const row = (batch: ReturnType<typeof aBatch>, id: string) =>
  batch.rows.find((one) => one.id === id)!;

describe('what all rows share', () => {
  it('holds for a row that names nothing else', () => {
    const batch = aBatch([
      aRow('a', { answers: { ...ANSWERS, unit: ' ' } }),
      aRow('b', { theme: 'home' }),
    ]);
    expect(themeOf(batch, row(batch, 'a'), campaign)).toBe('work');
    expect(themeOf(batch, row(batch, 'b'), campaign)).toBe('home');
    expect(answersOf(batch, row(batch, 'a'), campaign)['unit']).toBe('沈阳市总工会');
    expect(answersOf(batch, row(batch, 'b'), campaign)['unit']).toBe('大连市总工会');
  });

  it('fills no form of a campaign that asks for no unit', () => {
    const without = { ...campaign, form: campaign.form.filter(({ id }) => id !== 'unit') };
    const batch = aBatch([aRow('a', { answers: {} })]);
    expect(answersOf(batch, row(batch, 'a'), without)).toEqual({});
  });
});

test('a unit need not type its own name and the day', () => {
  const [name] = campaign.form;
  const asked = (id: string, type: 'line' | 'day') => ({
    ...name!,
    ...{ id, kind: type, channels: ['recommended'] },
  });
  const form = [...campaign.form, asked('recommender', 'line'), asked('recommendedAt', 'day')];
  expect(givenAnswers({ form }, '长沙市人社局', '2020-08-20')).toEqual({
    recommender: '长沙市人社局',
    recommendedAt: '2020-08-20',
  });
  expect(givenAnswers(campaign, '长沙市人社局', '2020-08-20')).toEqual({});
});

describe('the author of the row above', () => {
  it('is copied with the shared unit, and the work’s own words stay', () => {
    const batch = aBatch([
      aRow('a', { answers: { ...ANSWERS, unit: '' } }),
      aRow('b', { answers: { title: '夜班', name: '旧' } }),
    ]);
    expect(row(rows.copyAuthor(batch, 'b', campaign), 'b').answers).toEqual({
      title: '夜班',
      name: '王芳',
      phone: '13800138000',
      unit: '沈阳市总工会',
    });
  });

  it('is nobody for the first row', () => {
    const batch = aBatch([aRow('a')]);
    expect(rows.copyAuthor(batch, 'a', campaign)).toBe(batch);
  });
});

describe('whether a row can be sent', () => {
  it.each([
    ['complete', {}, {}, []],
    ['no theme', { theme: null }, {}, ['theme']],
    ['its own theme', { theme: null }, { theme: 'home' }, []],
    ['no name', {}, { answers: { ...ANSWERS, name: '' } }, ['answers.name']],
    ['no file', {}, { content: aContent({ files: [], lost: ['图片'] }) }, ['file']],
    [
      'a file that was refused',
      {},
      { result: { state: 'refused' as const, fault: aFault('media.type') } },
      ['file'],
    ],
  ])('%s', (_what, shared, extra, paths) => {
    const batch = aBatch([aRow('a', extra)], shared);
    expect(state.rowFaults(batch, row(batch, 'a'), campaign).map(({ path }) => path)).toEqual(
      paths,
    );
    expect(state.readyRow(batch, row(batch, 'a'), campaign) !== null).toBe(paths.length === 0);
  });

  it('not without consent, and not twice', () => {
    const without = aBatch([aRow('a')], { consent: null });
    expect(state.readyRow(without, row(without, 'a'), campaign)).toBeNull();
    const done = aBatch([aRow('a', { result: { state: 'done', entry: 'e', preview: null } })]);
    expect(state.readyRow(done, row(done, 'a'), campaign)).toBeNull();
    expect(state.completeRows(done, campaign)).toEqual([]);
  });
});

describe('room for files', () => {
  const done = { state: 'done' as const, entry: 'e', preview: null };

  it('is made by works that are handed in', () => {
    const full = Array.from({ length: 20 }, (_, index) => aRow(`r${index}`));
    expect(rows.roomLeft(aBatch(full))).toBe(0);
    expect(rows.roomLeft(aBatch([aRow('x', { result: done }), ...full.slice(1)]))).toBe(1);
    expect(rows.withoutDone(aBatch([aRow('x', { result: done }), aRow('y')])).rows).toHaveLength(1);
  });
});

test('a work that is added needs its author’s consent too', () => {
  const batch = rows.addRow(aBatch([aRow('a')]), rows.fileRow('b', kind, aMedia(), null));
  expect(batch.consent).toBeNull();
  expect(batch.rows.map(({ id, result }) => [id, result.state])).toEqual([
    ['a', 'open'],
    ['b', 'open'],
  ]);
  expect(rows.fileRow('c', kind, aMedia(), NETWORK).result.state).toBe('refused');
});

describe('after an attempt', () => {
  const sent = aBatch([aRow('a', { content: aPicture('a', RECORD) }), aRow('b')]);

  it.each([
    ['a lost network keeps what is in the cloud', NETWORK, 'failed', true, true],
    ['a ticket that ran out is taken anew', aFault('upload.expired'), 'failed', false, false],
    ['a refused file is not sent again', aFault('media.type'), 'refused', false, false],
    ['a closed window stops all', aFault('submission.window'), 'refused', true, true],
    [
      'a wrong answer concerns its row only',
      {
        code: 'INVALID' as const,
        reason: '',
        remedy: '',
        fields: [{ path: 'answers.phone', reason: '', remedy: '' }],
      },
      'refused',
      true,
      false,
    ],
    [
      'a role that ended stops all',
      { code: 'FORBIDDEN' as const, reason: '', remedy: '' },
      'refused',
      true,
      true,
    ],
  ])('%s', (_what, fault, result, kept, stops) => {
    const after = row(outcome.notHandedIn(sent, 'a', fault), 'a');
    expect(after.result).toEqual({ state: result, fault });
    expect(after.content.upload !== null).toBe(kept);
    expect(outcome.stopsRun(fault)).toBe(stops);
  });

  it('a consent text that changed has to be agreed to anew', () => {
    const fields = [{ path: 'consent', reason: '', remedy: '' }];
    const fault = { code: 'INVALID' as const, reason: '', remedy: '', fields };
    expect(outcome.notHandedIn(sent, 'a', fault).consent).toBeNull();
    expect(outcome.stopsRun(fault)).toBe(true);
  });

  it('mending the answers opens a row again, but not one whose file was refused', () => {
    const fields = [{ path: 'answers.phone', reason: '', remedy: '' }];
    const wrong = { code: 'INVALID' as const, reason: '', remedy: '', fields };
    const mended = rows.answerRow(
      outcome.notHandedIn(sent, 'a', wrong),
      'a',
      'phone',
      '13911112222',
    );
    expect(row(mended, 'a').result).toEqual({ state: 'open' });
    const gif = outcome.notHandedIn(sent, 'a', aFault('media.type'));
    expect(row(rows.answerRow(gif, 'a', 'title', '夜班'), 'a').result.state).toBe('refused');
    const other = rows.replaceFile(gif, 'a', 'p2', aMedia({ path: 'other' }), null);
    expect(row(other, 'a')).toMatchObject({
      result: { state: 'open' },
      content: { upload: null, files: [{ id: 'p2', media: { path: 'other' } }] },
      answers: ANSWERS,
    });
  });

  it('a work that was taken keeps its place and needs its upload no more', () => {
    const work = { entry: 'e9', preview: 'cloud://p' } as never;
    const after = outcome.handedIn(sent, 'a', work);
    expect(row(after, 'a')).toMatchObject({
      result: { state: 'done', entry: 'e9', preview: 'cloud://p' },
      content: { upload: null },
    });
    expect(after.rows.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
