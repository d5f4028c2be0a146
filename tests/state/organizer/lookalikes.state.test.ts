import { aFilm, aPiece, aText, inOrder } from '../../support/piece';
import {
  nextIndex,
  pairView,
} from '../../../miniprogram/packages/organizer/pages/lookalikes/lookalikes.state';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type { Lookalike, PieceView, QueueItem } from '../../../miniprogram/shared/contract';
import { anItem } from './an-item';

const campaign = {
  form: [
    { id: 'title', label: '标题' },
    { id: 'name', label: '姓名', personal: true },
    { id: 'unit', label: '单位' },
  ],
  themes: [{ id: 'work', name: '劳动' }],
  kinds: [],
} as unknown as CampaignView;
const like = (own: Partial<Lookalike> = {}, item: Partial<QueueItem> = {}): Lookalike => ({
  entry: anItem('other', item),
  agreement: 97,
  turn: 'upright',
  ...own,
});
const pair = (own: QueueItem, other: Lookalike) =>
  pairView(own, other, campaign, { index: 1, count: 3 });
const row = (label: string, own: QueueItem, other: Lookalike) =>
  pair(own, other).rows.find((one) => one.label === label);

describe('two works side by side', () => {
  it.each([
    ['upright', '画面吻合 97%，方向相同'],
    ['turned', '画面吻合 97%，其中一件转了方向'],
    ['mirrored', '画面吻合 97%，其中一件翻转过'],
  ] as const)('says how a picture that is %s lies to the other', (turn, words) => {
    expect(pair(anItem('own'), like({ turn })).likeness).toBe(words);
  });

  it('says which of several it is', () => {
    expect(pair(anItem('own'), like()).place).toBe('第 2 件，共 3 件');
    expect([nextIndex(0, -1, 3), nextIndex(2, 1, 3), nextIndex(0, 1, 3)]).toEqual([2, 0, 1]);
  });

  it('tells what is the same and what differs; what is masked is never called the same', () => {
    const own = anItem('own', { number: 12, edition: 2, channel: 'unit' });
    expect(row('单位', own, like())).toMatchObject({ own: '沈阳市总工会', same: true });
    expect(row('姓名', own, like())).toMatchObject({ own: '未填', same: false });
    expect(row('编号', own, like())).toEqual({
      label: '编号',
      own: '12 号，第 2 期',
      other: '还没有',
      same: false,
    });
    expect(row('投稿方式', own, like())).toMatchObject({ own: '单位联系人代传', same: false });
    expect(row('标题', own, like())).toBeUndefined();
  });

  it.each<[string, PieceView[], string[]]>([
    ['of a picture the picture', [aPiece({ file: 'cloud://a' })], ['cloud://a']],
    [
      'of a group all of them',
      inOrder(aPiece({ file: 'cloud://a' }), aPiece({ file: 'cloud://b' })),
      ['cloud://a', 'cloud://b'],
    ],
    ['of a film what is seen before it plays', [aFilm()], ['cloud://poster.jpg']],
    ['of an erased work nothing', [aPiece({ file: null, preview: null })], []],
    ['of a text nothing', [aText('字')], []],
  ])('shows %s', (_what, pieces, expected) => {
    const { own } = pair(anItem('own', { pieces }), like());
    expect(own.pictures.map(({ src }) => src)).toEqual(expected);
  });

  it('keeps both histories', () => {
    const history = [
      { at: 0, state: 'submitted', reason: null, edition: null },
      { at: 1, state: 'rejected', reason: '画面里有车牌', edition: null },
    ] as const;
    const { own, other } = pair(anItem('own'), like({}, { history: [...history] }));
    expect(own.history).toHaveLength(1);
    expect(other.history[0]).toMatchObject({ label: '未通过审核', reason: '画面里有车牌' });
  });
});
