import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import { markOf, readScene, sceneOf } from '../../miniprogram/shared/campaign/scene';

const IDS = Object.keys(CAMPAIGN_FILES);
/** What WeChat takes. [D] */
const MOST = 32;
const CHARACTERS = /^[\w!#$&'()*+,/:;=?@\-.~]+$/;

test('every campaign of the product has a mark of its own', () => {
  expect(new Set(IDS.map(markOf)).size).toBe(IDS.length);
  for (const id of IDS) expect(markOf(id)).toMatch(/^[0-9a-z]{6}$/);
});

const ZEROS = '0'.repeat(32);
const ONES = 'f'.repeat(32);
test.each([ZEROS, ONES, '0123456789abcdef0123456789abcdef', 'c=K7MNPQRSTUVW', 'e1', 'a.b'])(
  '%s is told again out of its scene, which WeChat takes',
  (what) => {
    for (const id of IDS) {
      const scene = sceneOf(id, what);
      expect(scene.length).toBeLessThanOrEqual(MOST);
      expect(scene).toMatch(CHARACTERS);
      expect(readScene(scene)).toEqual({ what, mark: markOf(id) });
    }
  },
);

test('a code that was drawn without a campaign still tells what it stands for', () => {
  expect(readScene(ONES)).toEqual({ what: ONES, mark: null });
  expect(readScene('c=K7MN')).toEqual({ what: 'c=K7MN', mark: null });
});
