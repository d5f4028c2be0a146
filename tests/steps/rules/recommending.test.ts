import { officeOf, viewOf } from '../../../cloudfunctions/core/campaign-view';
import {
  bearsSign,
  CODE_ALPHABET,
  DRAWN_LENGTH,
  formatCode,
  signOf,
  tidyCode,
} from '../../../miniprogram/shared/people/code';
import {
  quotaFor,
  quotasOf,
  recommendStage,
} from '../../../miniprogram/shared/steps/recommendation';
import { aCampaign, campaign as file, shanghai } from '../../support/campaign';

const campaign = viewOf(file);
const office = officeOf(file);

describe('which recommending', () => {
  test.each([
    ['07-01', 'before it'],
    ['09-16', 'on its first day'],
    ['09-30 23:59:59', 'on its last'],
    ['12-31', 'long after it'],
  ])('%s, %s: over the preliminary votes', (moment) => {
    expect(recommendStage(campaign, shanghai(moment))).toMatchObject({
      round: { id: 'semifinal' },
      gate: { id: 'recommendable' },
      shownIn: { id: 'preliminary' },
    });
  });

  test('without a gate: over the voting round before it', () => {
    const now = shanghai('09-20');
    expect(recommendStage(aCampaign({ gates: [] }), now)).toMatchObject({
      gate: null,
      shownIn: { id: 'preliminary' },
    });
    const silent = campaign.rounds.filter(({ allows }) => !allows.includes('vote'));
    expect(recommendStage(aCampaign({ gates: [], rounds: silent }), now)?.shownIn).toBeNull();
  });

  test('none where no round recommends', () => {
    const rounds = campaign.rounds.filter(({ allows }) => !allows.includes('recommend'));
    expect(recommendStage(aCampaign({ rounds }), shanghai('09-20'))).toBeNull();
  });
});

describe('产业工会联络的大型企业具有同等推荐资格和标准', () => {
  test.each(['city', 'industry', 'enterprise'])('%s has ten pictures and three videos', (level) => {
    const quotas = quotasOf(office, level);
    expect(quotas.map(({ kind, max }) => [kind, max])).toEqual([
      ['image', 10],
      ['video', 3],
    ]);
    expect(quotaFor(quotas, { kind: 'video', theme: 'work' })?.max).toBe(3);
  });

  test('a level that recommends nothing has no seats', () => {
    expect(quotasOf(office, 'internet')).toEqual([]);
  });

  test('a campaign without quotas limits nothing', () => {
    expect(quotasOf({ ...office, quotas: [] }, 'city')).toMatchObject([{ max: null, kind: null }]);
  });

  test('a quota of a theme counts that theme only', () => {
    const [quota] = office.quotas;
    if (quota === undefined) throw new Error('no quota');
    const own = { ...quota, theme: 'youth' };
    expect(quotaFor([own], { kind: 'image', theme: 'work' })).toBeNull();
    expect(quotaFor([own], { kind: 'image', theme: 'youth' })).toBe(own);
  });
});

describe('a code', () => {
  test('has no letters that are mistaken for another', () => {
    expect(CODE_ALPHABET).toHaveLength(31);
    expect(CODE_ALPHABET).not.toMatch(/[01OIL]/);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  });

  test.each(['ABCD-EFGH-JKMN', ' abcd efgh jkmn\n', 'ABCDEFGHJKMN', 'abcd－efgh－jkmn'])(
    'may be typed as %j',
    (typed) => {
      expect(tidyCode(typed)).toBe('ABCDEFGHJKMN');
      expect(formatCode(typed)).toBe('ABCD-EFGH-JKMN');
    },
  );

  test('begins with the sign of its campaign, which a phone reads however it was typed', () => {
    const [one, other] = ['zhongai-liaoning', 'poverty-stories'];
    const drawn = 'Z'.repeat(DRAWN_LENGTH);
    expect(formatCode(signOf(one) + drawn)).toHaveLength(14);
    expect(bearsSign(` ${signOf(one).toLowerCase()}-${drawn}`, one)).toBe(true);
    expect(bearsSign(signOf(one) + drawn, other)).toBe(false);
  });

  test('half typed is grouped as far as it goes', () => {
    expect(formatCode('abcde')).toBe('ABCD-E');
    expect(formatCode('')).toBe('');
  });
});
