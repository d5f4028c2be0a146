import type { Reply } from '../../../../miniprogram/shared/reply';
import type { AttackCase } from '../attack-case';
import { only, tally, wordOf } from '../outcome';
import type { AttackWorld } from '../world';
import { CAMPAIGN, eventOf } from '../../event-of';

const group = 'texts and sizes';

const REVERSED = '\u202e';
const HIDDEN = '\u200b\u200d\u2060\ufeff';
const CONTROL = /[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;

/** A whole event as text, for what an object cannot hold. */
async function post({ cloud }: AttackWorld, who: string, body: string): Promise<string> {
  const response = await fetch(`${cloud.url}/client/functions/citizen`, {
    method: 'POST',
    headers: { 'x-openid': who, 'content-type': 'application/json' },
    body,
  });
  const reply = (await response.json()) as { result?: Reply<unknown>; errCode?: number };
  if (reply.result !== undefined) return wordOf(reply.result);
  return String(reply.errCode ?? response.status);
}

export const textCases = (world: AttackWorld): AttackCase[] => {
  const { people, ask, send, done, stranger, upload, cloud } = world;
  const withTitle = async (title: string): Promise<{ word: string; stored: string }> => {
    const who = stranger();
    const input = await upload(who);
    const reply = await ask(who, 'entry.submit', {
      ...input,
      answers: { ...input.answers, title },
    });
    const [row] = cloud.database.find('entries', { owner: who });
    return { word: wordOf(reply), stored: String(row?.['title'] ?? '') };
  };
  return [
    {
      id: 'texts-proto',
      group,
      title: 'an event carries __proto__ and constructor to make everybody an organizer',
      expect: 'refused or ignored; the next call of a stranger is as before',
      run: async () => {
        const who = stranger();
        const poison = '{"__proto__":{"allowed":true,"role":"organizer","active":true}}';
        const words = [
          await post(
            world,
            who,
            `{"action":"home.open","campaign":"${CAMPAIGN}","input":${poison}}`,
          ),
          await post(
            world,
            who,
            `{"action":"home.open","campaign":"${CAMPAIGN}","input":{},"__proto__":{"role":"organizer"}}`,
          ),
          await post(
            world,
            who,
            `{"action":"gallery.search","campaign":"${CAMPAIGN}","input":{"query":"x","cursor":null,"constructor":{"prototype":{"allowed":true}}}}`,
          ),
        ];
        const { me } = await done(who, 'home.open', {});
        const after = wordOf(await ask(who, 'organizer.board', {}));
        const held = me.roles.join() === 'citizen' && after === 'FORBIDDEN';
        return { seen: `${tally(words)}; then ${me.roles.join()}, ${after}`, held };
      },
    },
    {
      id: 'texts-proto-answers',
      group,
      title: 'the answers of a form carry __proto__ and fields that no form has',
      expect: 'nothing of it is kept',
      run: async () => {
        const who = stranger();
        const input = await upload(who);
        const extra = JSON.parse(
          '{"__proto__":"x","state":"published","$set":"x","owner":"me"}',
        ) as object;
        const answers = Object.assign(
          Object.create(null) as object,
          input.answers,
          { state: 'published', $set: 'x', 'a.b': 'x' },
          extra,
        );
        const reply = await send(who, 'entry.submit', { ...input, answers });
        const kept = JSON.stringify([
          ...cloud.database.find('entries', { owner: who }),
          ...cloud.database.find('entry_forms', { owner: who }),
        ]);
        const held = !/\$set|a\.b|"state":"published"/.test(kept);
        return { seen: wordOf(reply), held };
      },
    },
    {
      id: 'texts-title-reversed',
      group,
      title: 'a title turns the words after it around and hides others',
      expect: 'refused, or shown without those characters',
      run: async () => {
        const { word, stored } = await withTitle(`正常${REVERSED}的题目${HIDDEN}`);
        return { seen: `${word}; ${JSON.stringify(stored)}`, held: !CONTROL.test(stored) };
      },
    },
    {
      id: 'texts-title-control',
      group,
      title: 'a title carries control characters and new lines',
      expect: 'refused, or kept as one line without them',
      run: async () => {
        const { word, stored } = await withTitle('第一行\n\u0000\u001b[31m第二行\u0007');
        return {
          seen: `${word}; ${JSON.stringify(stored)}`,
          held: !CONTROL.test(stored) && !stored.includes('\n'),
        };
      },
    },
    {
      id: 'texts-title-marks',
      group,
      title: 'a title of a thousand marks on one letter',
      expect: 'refused for its length',
      run: async () => {
        const { word } = await withTitle(`a${'\u0301'.repeat(1000)}`);
        return { seen: word, held: word === 'INVALID' };
      },
    },
    {
      id: 'texts-formula',
      group,
      title: 'a title begins as a formula, and the organizer exports a sheet',
      expect: 'a text in the sheet, no formula',
      run: async () => {
        const { word, stored } = await withTitle('=HYPERLINK("http://x","y")');
        const { file } = await done(people.organizer, 'export.sheet', { sheet: 'entries' });
        const bytes = Buffer.from(await (await fetch(file.url)).arrayBuffer());
        const { unzipSync, strFromU8 } = await import('fflate');
        const sheet = Object.entries(unzipSync(bytes))
          .filter(([name]) => name.endsWith('.xml'))
          .map(([, data]) => strFromU8(data))
          .join('');
        const held = !/<f>/.test(sheet);
        return {
          seen: `${word}; ${stored === '' ? 'not kept' : 'kept'}; ${held ? 'no formula' : 'a formula'}`,
          held,
        };
      },
    },
    {
      id: 'texts-unit',
      group,
      title: 'an author types the name of a unit in wide and look-alike letters to belong to it',
      expect: 'belongs to no unit, or to the one that is meant by it',
      run: async () => {
        const who = stranger();
        const input = await upload(who);
        const unit = '沈阳市总工会\u200b\u202e';
        const reply = await ask(who, 'entry.submit', {
          ...input,
          answers: { ...input.answers, unit },
        });
        const [row] = cloud.database.find('entries', { owner: who }) as {
          belongsTo?: { id: string } | null;
        }[];
        const belongs = row?.belongsTo?.id ?? null;
        return {
          seen: `${wordOf(reply)}; ${belongs ?? 'no unit'}`,
          held: belongs === null || belongs === world.unit,
        };
      },
    },
    {
      id: 'texts-code',
      group,
      title: 'an invitation code is asked for with patterns and wide letters',
      expect: 'NOT_FOUND, never another code',
      run: async () => {
        const words: string[] = [];
        for (const code of ['.*', '%', '****-****-****', '＊', '', '\u0000'])
          words.push(wordOf(await ask(stranger(), 'invitation.show', { code })));
        return { seen: tally(words), held: words.every((word) => word === 'NOT_FOUND') };
      },
    },
    {
      id: 'texts-deep',
      group,
      title: 'an input is nested 2 000 deep',
      expect: 'refused, and the function answers the next call',
      run: async () => {
        const who = stranger();
        const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`;
        const word = await post(
          world,
          who,
          `{"action":"home.open","campaign":"${CAMPAIGN}","input":${deep}}`,
        );
        const after = wordOf(await ask(who, 'home.open', {}));
        return { seen: `${word}, then ${after}`, held: word !== 'ok' && after === 'ok' };
      },
    },
    {
      id: 'texts-wide',
      group,
      title: 'an input has 20 000 keys',
      expect: 'INVALID',
      run: async () => {
        const answers = Object.fromEntries(
          Array.from({ length: 20_000 }, (_, n) => [`k${String(n)}`, 'x']),
        );
        const who = stranger();
        const input = {
          form: 'union',
          unit: world.unit,
          answers,
          consent: world.campaign.consent.version,
        };
        return only(await send(who, 'contact.register', input), 'INVALID');
      },
    },
    {
      id: 'texts-huge',
      group,
      title: 'an event is larger than the platform takes',
      expect: 'refused by the platform, and the function answers the next call',
      run: async () => {
        const who = stranger();
        const query = 'x'.repeat(7 * 1024 * 1024);
        const word = await post(
          world,
          who,
          JSON.stringify(eventOf('gallery.search', { query, cursor: null })),
        );
        const after = wordOf(await ask(who, 'home.open', {}));
        return { seen: `${word}, then ${after}`, held: word !== 'ok' && after === 'ok' };
      },
    },
    {
      id: 'texts-pattern',
      group,
      title: 'a search that would keep a pattern busy',
      expect: 'answered at once like any other',
      run: async () => {
        const query = `${'(a+)+'.repeat(18)}$`;
        const begun = performance.now();
        const word = wordOf(await ask(stranger(), 'gallery.search', { query, cursor: null }));
        const fast = performance.now() - begun < 3000;
        return {
          seen: `${word}, ${fast ? 'at once' : 'after seconds'}`,
          held: fast && word !== 'INTERNAL',
        };
      },
    },
    {
      id: 'texts-edition',
      group,
      title: 'an organizer publishes ten thousand works at once',
      expect: 'INVALID',
      run: async () => {
        const entries = Array.from({ length: 10_000 }, (_, n) => `e${String(n)}`);
        return only(
          await send(people.organizer, 'edition.publish', { edition: 2, entries }),
          'INVALID',
        );
      },
    },
  ];
};
