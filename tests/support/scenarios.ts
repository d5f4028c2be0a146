import type { Random } from './rehearse/random';
import type { Traffic } from './traffic';
import { busyAt, DAWN, DAY, farmed, HOUR, MINUTE, organic, People, shared } from './traffic';

/** Votes a day of all entries. */
const HALL_PER_DAY = 20_000;
const hallPace = (at: number): number => (HALL_PER_DAY / (DAY / MINUTE)) * busyAt(at);

/** Mid-campaign: about half of the day's voters have voted before. */
const USUALLY_NEW = 0.5;

type Scenario = (random: Random) => Traffic;

/** A work that gets `perDay` votes by itself, since long ago. */
function background(people: People, perDay: number): Traffic {
  const casts = organic(people, { from: DAWN - DAY, to: DAWN + DAY, perDay, isNew: USUALLY_NEW });
  return { casts, hallPace, hallNew: USUALLY_NEW, shownFrom: DAWN - 5 * DAY };
}

const between = (random: Random, low: number, high: number): number =>
  low + random.next() * (high - low);

/** A moment of the watched day, hours after midnight. */
const clock = (hours: number): number => DAWN + (hours - 6) * HOUR;

/** People as they come: what may be held of it is held by mistake. */
export const ORGANIC: Record<string, { share: number; about: string; day: Scenario }> = {
  ordinary: {
    share: 28,
    about: '热门作品的平常一天',
    day: (random) => background(new People(random, 'o'), between(random, 2500, 6000)),
  },
  group: {
    share: 30,
    about: '转发到微信群，先多后少',
    day: (random) => {
      const people = new People(random, 'g');
      const traffic = background(people, between(random, 5, 150));
      for (let times = random.whole(1, 4); times > 0; times -= 1)
        traffic.casts.push(
          ...shared(people, {
            at: clock(between(random, 8, 22.5)),
            readers: random.whole(40, 250),
            fade: between(random, 6, 40) * MINUTE,
            isNew: between(random, 0.6, 0.97),
          }),
        );
      return traffic;
    },
  },
  office: {
    share: 10,
    about: '基层单位午休集中投票，同一网络地址',
    day: (random) => {
      const people = new People(random, 'f');
      const traffic = background(people, between(random, 5, 100));
      traffic.casts.push(
        ...shared(people, {
          at: clock(between(random, 11.8, 13)),
          readers: random.whole(20, 55),
          fade: between(random, 2, 8) * MINUTE,
          isNew: between(random, 0.6, 1),
          address: () => (random.chance(0.9) ? 'office' : people.address()),
        }),
      );
      return traffic;
    },
  },
  push: {
    share: 10,
    about: '公众号推送，全场都多',
    day: (random) => {
      const people = new People(random, 'p');
      const when = clock(between(random, 18, 21));
      const most = between(random, 3, 10);
      const at = (moment: number): number =>
        moment < when ? 1 : 1 + (most - 1) * Math.exp(-(moment - when) / (1.5 * HOUR));
      const casts = organic(people, {
        ...{ from: DAWN - DAY, to: DAWN + DAY, perDay: between(random, 300, 1500) },
        ...{ isNew: 0.6, lift: { most, at } },
      });
      const pace = (moment: number): number => hallPace(moment) * at(moment);
      return { casts, hallPace: pace, hallNew: 0.6, shownFrom: DAWN - 5 * DAY };
    },
  },
  opening: {
    share: 10,
    about: '开投第一天，人人都是首次投票',
    day: (random) => {
      const people = new People(random, 'b');
      const shownFrom = clock(8);
      const perDay = between(random, 800, 4000);
      const casts = organic(people, { from: shownFrom, to: DAWN + DAY, perDay, isNew: 0.97 });
      casts.push(
        ...shared(people, {
          at: clock(between(random, 9, 22)),
          readers: random.whole(50, 250),
          fade: between(random, 8, 40) * MINUTE,
          isNew: 0.99,
        }),
      );
      const pace = (at: number): number => (at < shownFrom ? 0 : hallPace(at));
      return { casts, hallPace: pace, hallNew: 0.97, shownFrom };
    },
  },
  late: {
    share: 5,
    about: '临睡前转发到群里，过了零点',
    day: (random) => {
      const people = new People(random, 'l');
      const traffic = background(people, between(random, 50, 300));
      traffic.casts.push(
        ...shared(people, {
          at: clock(between(random, 22.5, 23.8)),
          readers: random.whole(40, 150),
          fade: between(random, 15, 50) * MINUTE,
          isNew: between(random, 0.6, 0.95),
        }),
      );
      return traffic;
    },
  },
  building: {
    share: 3,
    about: '大企业几百人用同一出口，下班时集中投票',
    day: (random) => {
      const people = new People(random, 'e');
      const traffic = background(people, between(random, 20, 200));
      traffic.casts.push(
        ...shared(people, {
          at: clock(between(random, 11.5, 17)),
          readers: random.whole(150, 400),
          fade: between(random, 6, 20) * MINUTE,
          isNew: between(random, 0.6, 0.95),
          address: () => (random.chance(0.8) ? 'works' : people.address()),
        }),
      );
      return traffic;
    },
  },
  stand: {
    share: 2,
    about: '街头摆摊，志愿者带着大家一个接一个投票',
    day: (random) => {
      const people = new People(random, 't');
      const traffic = background(people, between(random, 10, 100));
      const each = between(random, 15, 60) * 1000;
      let at = clock(between(random, 9, 16));
      for (let visitors = random.whole(60, 200); visitors > 0; visitors -= 1) {
        // Most wait in line and take about as long as each other; now and then nobody is there.
        at +=
          each * between(random, 0.4, 1.8) + (random.chance(0.15) ? 3 * each * random.next() : 0);
        traffic.casts.push(people.cast(at, 0.9));
      }
      return traffic;
    },
  },
  shift: {
    share: 2,
    about: '夜班职工在群里转发',
    day: (random) => {
      const people = new People(random, 's');
      const traffic = background(people, between(random, 20, 150));
      traffic.casts.push(
        ...shared(people, {
          at: clock(between(random, 24, 27)),
          readers: random.whole(40, 150),
          fade: between(random, 8, 30) * MINUTE,
          isNew: between(random, 0.6, 0.95),
        }),
      );
      return traffic;
    },
  },
};

/** Bought votes on top of what a small work gets. What is not held of them is missed. */
const bought = (name: string, how: (random: Random) => Parameters<typeof farmed>[1]): Scenario => {
  return (random) => {
    const people = new People(random, name);
    const traffic = background(people, between(random, 5, 150));
    traffic.casts.push(...farmed(people, how(random)));
    return traffic;
  };
};

/** Farms; `hidden` are those that the votes alone cannot tell from people. */
export const FARMED: Record<string, { hidden: boolean; about: string; day: Scenario }> = {
  even: {
    hidden: false,
    about: '刷票平台，间隔均匀，地址各不相同',
    day: bought('v', (random) => ({
      at: clock(between(random, 8, 20)),
      votes: random.whole(100, 600),
      gap: between(random, 3, 20) * 1000,
      rhythm: 'even',
      addresses: 1e6,
    })),
  },
  jitter: {
    hidden: false,
    about: '脚本随机等待，经大量代理地址',
    day: bought('j', (random) => ({
      at: clock(between(random, 8, 20)),
      votes: random.whole(100, 600),
      gap: between(random, 3, 15) * 1000,
      rhythm: 'jitter',
      addresses: 1e6,
    })),
  },
  room: {
    hidden: false,
    about: '一屋子手机，像人一样的间隔，一个出口',
    day: bought('r', (random) => ({
      at: clock(between(random, 8, 20)),
      votes: random.whole(200, 800),
      gap: between(random, 3, 12) * 1000,
      rhythm: 'human',
      addresses: 1,
    })),
  },
  night: {
    hidden: false,
    about: '后半夜，像人一样的间隔，地址各不相同',
    day: bought('n', (random) => ({
      at: clock(between(random, 24.2, 27)),
      votes: random.whole(100, 600),
      gap: between(random, 5, 20) * 1000,
      rhythm: 'human',
      addresses: 1e6,
    })),
  },
  drip: {
    hidden: false,
    about: '日夜不停地慢刷，每天一两百到五百票',
    day: bought('d', (random) => {
      const votes = random.whole(150, 500);
      const gap = (DAY - HOUR) / votes;
      return { at: DAWN, votes, gap, rhythm: 'even', addresses: random.whole(1, 500) };
    }),
  },
  careful: {
    hidden: true,
    about: '白天，像人一样的间隔，地址各不相同',
    day: bought('c', (random) => ({
      at: clock(between(random, 8, 20)),
      votes: random.whole(100, 600),
      gap: between(random, 5, 20) * 1000,
      rhythm: 'human',
      addresses: 1e6,
    })),
  },
  humans: {
    hidden: true,
    about: '花钱在群里找人投票',
    day: (random) => {
      const people = new People(random, 'h');
      const traffic = background(people, between(random, 5, 150));
      const crowd = shared(people, {
        at: clock(between(random, 9, 21)),
        readers: random.whole(80, 300),
        fade: between(random, 8, 40) * MINUTE,
        isNew: between(random, 0.7, 1),
      });
      traffic.casts.push(...crowd.map((cast) => ({ ...cast, farmed: true })));
      return traffic;
    },
  },
};
