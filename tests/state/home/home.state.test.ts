import { campaignView } from '../../support/campaign';
import { homeView } from '../../../miniprogram/pages/home/home.state';
import { aHome, anExhibit, aReceipt, NOON } from '../an-exhibit';

const at = (id: string) => campaignView.rounds.find((round) => round.id === id)!;
const viewAt = (now: number) => homeView(aHome(), now, [], false, 1);
const LAST = campaignView.rounds[campaignView.rounds.length - 1]!;

test('before 7月25日 nothing can be done, and the page says when it can', () => {
  const view = viewAt(at('early').opensAt - 1);
  expect(view).toMatchObject({ action: 'look', over: false });
  expect(view.refusal).toMatchObject({ rule: 'submission.window' });
  expect(view.now).toMatchObject({ until: '7月25日 00:00 开始', countdown: '距离开始', left: 1 });
});

test('in the early week works can be sent and not yet voted on', () => {
  const view = viewAt(at('early').opensAt);
  expect(view).toMatchObject({ action: 'submit', alsoVote: false, refusal: null });
  expect(view.now.doing).toBe('现在可以投稿');
});

test('in the preliminary round both, submitting first, until 9月15日 24:00', () => {
  const view = viewAt(at('preliminary').closesAt);
  expect(view).toMatchObject({ action: 'submit', alsoVote: true, refusal: null });
  expect(view.now).toMatchObject({ until: '9月15日 24:00 截止', countdown: '距离截止', left: 1 });
});

test('in the final the one button is the vote', () => {
  expect(viewAt(at('final').opensAt)).toMatchObject({ action: 'vote', alsoVote: false });
});

test('the final shows finalists, which come in no edition', () => {
  const now = at('final').opensAt;
  const home = aHome({ edition: null, picks: [anExhibit()] });
  expect(homeView(home, now, [], false, 1)).toMatchObject({
    edition: null,
    hall: '决赛投票 · 入围作品',
  });
});

test('while unions recommend, a citizen is told what is going on', () => {
  const view = viewAt(at('semifinal').opensAt);
  expect(view).toMatchObject({ action: 'look', over: true });
  expect(view.now.doing).toBe('各单位正在推荐作品');
});

test('after the last round there is no countdown', () => {
  expect(viewAt(LAST.closesAt + 1).now).toMatchObject({ name: '活动已结束', countdown: '' });
});

test('the organizer finds the desk, a citizen does not', () => {
  expect(viewAt(NOON).organizer).toBe(false);
  const me = { roles: ['citizen' as const, 'organizer' as const], unit: null, acts: false };
  expect(homeView(aHome({ me }), NOON, [], false, 1).organizer).toBe(true);
});

test('picks stand in two columns, in one for large mode, with one’s own fresh vote', () => {
  const picks = [anExhibit(), anExhibit({ id: 'e2' }), anExhibit({ id: 'e3' })];
  const home = aHome({ picks });
  const view = homeView(home, NOON, [aReceipt({ entry: 'e2' })], false, 1);
  expect(view.picks.map(({ cards }) => cards.map(({ id, votes }) => [id, votes]))).toEqual([
    [
      ['e1', 12],
      ['e3', 12],
    ],
    [['e2', 13]],
  ]);
  expect(homeView(home, NOON, [], true, 1).picks).toHaveLength(1);
});

test('the first screen stays far below 32 KB', () => {
  const picks = Array.from({ length: 12 }, (_, index) => anExhibit({ id: `e${String(index)}` }));
  const view = homeView(aHome({ picks }), NOON, [], false, 1);
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(8 * 1024);
});
