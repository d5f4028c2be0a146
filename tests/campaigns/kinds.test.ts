import { ruleBook } from '../../cloudfunctions/core/campaign-view';
import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import { campaign } from '../../cloudfunctions/core/campaigns/poverty-stories';

type Kind = (typeof campaign.kinds)[number];
const at = (id: string): number => campaign.kinds.findIndex((kind) => kind.id === id);

const source = { clause: '微电影作品按照时长分为5分钟类、15分钟及以上类两个类别' };
const limit = (measure: Kind['limits'][number]['measure']) => ({
  ...{ measure, min: 1, max: null, breach: 'flag' as const, source },
});

test.each<[name: string, kind: string, change: (kind: Kind) => void, path: string, said: RegExp]>([
  [
    'pages of a picture',
    'picture',
    (kind) => kind.limits.push(limit('pages')),
    'limits.2',
    /没有篇幅可量/,
  ],
  [
    'pictures of a film',
    'film',
    (kind) => kind.limits.push(limit('pictures')),
    'limits.1',
    /没有图片数量可量/,
  ],
  [
    'bytes of what is never uploaded',
    'short',
    (kind) => {
      kind.carriers = ['link'];
      kind.formats = [];
    },
    'limits.0',
    /没有文件大小可量/,
  ],
  [
    'a limit on a format that is not taken',
    'film',
    (kind) => kind.limits.push({ ...limit('seconds'), formats: ['mp4', 'mov'] }),
    'limits.1.formats.1',
    /只对 mov 格式/,
  ],
  [
    'lengths in no class, and nothing said of them',
    'film',
    (kind) => delete kind.between,
    'between',
    /没有写明怎么办/,
  ],
  [
    'nothing said of short ones',
    'film',
    (kind) => {
      kind.classes = [{ ...kind.classes[1]!, minSeconds: 1 }];
      delete kind.between;
    },
    'between',
    /没有写明怎么办/,
  ],
  [
    'something said of no length at all',
    'film',
    (kind) => (kind.classes[1]!.minSeconds = 300),
    'between',
    /不会起作用/,
  ],
  [
    'a kind without classes that speaks of lengths between them',
    'film',
    (kind) => (kind.classes = []),
    'between',
    /不按时长分类/,
  ],
  [
    'classes over one another',
    'film',
    (kind) => (kind.classes[1]!.minSeconds = 299),
    'classes.1',
    /有重叠/,
  ],
  [
    'classes of what has no length',
    'text',
    (kind) => (kind.classes = campaign.kinds[at('film')]!.classes),
    'classes',
    /没有时长/,
  ],
])('%s', (_name, id, change, path, said) => {
  const draft = structuredClone(campaign);
  change(draft.kinds[at(id)]!);
  const found = checkCampaign(draft).find(
    (one) => one.path.join('.') === `kinds.${at(id)}.${path}` && said.test(one.problem),
  );
  expect(found?.problem).toMatch(said);
  expect(found?.remedy).toMatch(/。$/);
});

test('classes that meet leave nothing between them', () => {
  const draft = structuredClone(campaign);
  const film = draft.kinds[at('film')]!;
  film.classes[1]!.minSeconds = 300;
  delete film.between;
  expect(checkCampaign(draft)).toEqual(checkCampaign(campaign));
});

test('the rule book says for which format a limit holds, and what becomes of lengths between classes', () => {
  const text = JSON.stringify(ruleBook(campaign));
  expect(text).toContain('视频类(微视频) mp4 格式的码流不少于15 Mbit/s 码流');
  expect(text).toContain('视频类(微电影)的时长不在各类之内的，交审核人员判断。');
});
