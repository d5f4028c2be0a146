import { campaignView } from '../../campaign';
import { roundsAllowing } from '../../../../miniprogram/shared/campaign/rounds';
import type { Allowance } from '../../../../miniprogram/shared/vocabulary';
import { row } from '../../bench/rows';
import type { AttackWorld } from '../world';
import { MARKED } from './people';
import { playPanels } from './panels';
import type { Planted } from './plant';
import type { Recorder } from './record';

const MINUTE = 60_000;
/** More votes than any threshold of the campaign asks for. */
const ENOUGH = 600;
const REASON = '评委会合议，多数同意';
const HELD = 20;

/** The middle of the first round that allows something, ms. */
export function middleOf(allowance: Allowance): number {
  const [round] = roundsAllowing(campaignView, allowance);
  if (round === undefined) throw new Error(`no round allows to ${allowance}`);
  return Math.round((round.opensAt + round.closesAt) / 2);
}

/** Takes the marked work through the calendar to its certificate, so that every office has left its name somewhere. */
export async function playRounds(
  world: AttackWorld,
  planted: Planted,
  recorder: Recorder,
): Promise<void> {
  await vote(world, planted, recorder);
  await inquire(world, planted, recorder);
  await recommend(world, planted, recorder);
  await judge(world, planted, recorder);
  await playPanels(world, recorder, middleOf('score'));
  await award(world, recorder);
}

/** A person votes; hundreds of votes more are written as if they had been cast. */
async function vote(
  { cloud, now, stranger }: AttackWorld,
  { shown: entry }: Planted,
  recorder: Recorder,
): Promise<void> {
  const voter = stranger();
  const at = cloud.clock.now();
  const cast = { entry, request: 'marked-vote' };
  const { receipt } = await recorder.done(voter, 'vote.cast', cast);
  const plan = { first: 9_000_000, count: ENOUGH, from: now, to: at, entries: 1 };
  cloud.database.insert(
    'votes',
    Array.from({ length: ENOUGH }, (_, place) => ({ ...row(plan, 5 * place), entry })),
  );
  cloud.clock.set(at + 5 * MINUTE);
  await cloud.runTimer('scheduler');
  await cloud.runTimer('publisher');
  const { round, day, seat } = receipt;
  await recorder.done(voter, 'vote.proof', { round, day, seat });
  await recorder.done(voter, 'votes.mine', { cursor: null });
}

/** Some votes are set apart, as the watch does it, appealed by both sides and released. */
async function inquire(
  { cloud, people }: AttackWorld,
  { shown: entry }: Planted,
  recorder: Recorder,
): Promise<void> {
  const { round, at: heldAt } = { round: VOTING, at: cloud.clock.now() };
  const slot = 1;
  const id = `${campaignView.id}:${round}:${entry}:${String(slot)}`;
  cloud.database.insert('holds', [
    {
      ...{ _id: id, campaign: campaignView.id, round, entry, slot, from: 0, to: 120 },
      ...{ votes: HELD, state: 'held', heldAt, appealBy: heldAt + 60 * MINUTE, decision: null },
      reasons: [
        { detector: 'surge', facts: { minutes: 10, votes: HELD, usual: 2, times: 5, least: 20 } },
      ],
    },
  ]);
  const exhibit = { _id: `${campaignView.id}:${round}:${entry}` };
  const change = {
    $inc: { votes: -HELD, held: HELD },
    $set: { [`slots.${String(slot)}`]: 'held', heldAt },
  };
  cloud.database.modify('exhibits', exhibit, change, { merge: true });
  const text = '当晚单位微信群里转发了作品，大家集中投的票';
  await recorder.done(MARKED.author, 'inquiry.appeal', { round, entry, text });
  await recorder.done(MARKED.contact, 'union.appeal', { round, entry, text });
  const { items } = await recorder.done(people.organizer, 'inquiry.list', {
    pending: true,
    cursor: null,
  });
  if (items.length === 0) throw new Error('nothing is under inquiry');
  const verdict = 'release' as const;
  const word = { round, entry, revision: 0, holds: [id], verdict, reason: REASON };
  await recorder.done(MARKED.officer, 'inquiry.decide', word, heldAt + 61 * MINUTE);
}

const VOTING = roundsAllowing(campaignView, 'vote')[0]?.id ?? '';

async function recommend(
  { cloud }: AttackWorld,
  { shown: entry }: Planted,
  recorder: Recorder,
): Promise<void> {
  const at = middleOf('recommend');
  cloud.clock.set(at);
  await cloud.runTimer('scheduler');
  const wish = { entry, request: 'marked-seat' };
  await recorder.done(MARKED.contact, 'union.recommend', wish, at);
  await recorder.done(MARKED.contact, 'union.withdraw', { entry, reason: REASON }, at);
  await recorder.done(MARKED.contact, 'union.recommend', { entry, request: 'marked-again' }, at);
}

async function judge(
  { cloud }: AttackWorld,
  { shown: entry }: Planted,
  recorder: Recorder,
): Promise<void> {
  const campaign = campaignView.id;
  const adjust = { id: 'finalists', revision: 0, entry, admit: true, reason: REASON };
  await recorder.ask(MARKED.officer, 'selection.adjust', adjust, middleOf('select'));
  const confirm = { id: 'finalists', revision: 1 };
  await recorder.ask(MARKED.officer, 'selection.confirm', confirm, middleOf('select'));
  cloud.database.insert('selections', [
    {
      ...{ _id: `${campaign}:shortlist`, campaign, selection: 'shortlist', revision: 1 },
      ...{ state: 'confirmed', adjustments: {}, confirmedAt: middleOf('select') },
      entries: [{ entry, votes: ENOUGH, rank: 1 }],
    },
  ]);
  const at = middleOf('score');
  const judging = 'experts';
  const { works } = await recorder.done(MARKED.judge, 'judge.works', { judging }, at);
  const work = works[0]?.work ?? '';
  const marks = { theme: 30, story: 30, craft: 25, idea: 15 };
  const word = { judging, work, revision: 0, marks, comment: '构图稳，故事完整', submit: true };
  await recorder.done(MARKED.judge, 'judge.score', word, at);
  const away = { judging, work, revision: 1, reason: '拍摄者是我的学生' };
  await recorder.done(MARKED.judge, 'judge.abstain', away, at);
  await recorder.done(MARKED.judge, 'judge.score', { ...word, revision: 2 }, at);
}

/** The winners are published by two people, as the campaign asks for. */
async function award({ people, unit }: AttackWorld, recorder: Recorder): Promise<void> {
  const at = middleOf('announce');
  const to = { award: 'organization', theme: null, reason: REASON };
  await recorder.done(MARKED.officer, 'awards.give', { ...to, revision: 0, to: unit }, at);
  await recorder.done(MARKED.officer, 'awards.take', { ...to, revision: 1, to: 'vacant' }, at);
  await recorder.ask(people.organizer, 'results.publish', { revision: 2 }, at);
  await recorder.done(MARKED.officer, 'results.publish', { revision: 2 }, at);
}
