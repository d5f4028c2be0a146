import {
  ACTION_FUNCTIONS,
  type ActionName,
  type FunctionName,
} from '../../../../miniprogram/shared/contract';
import type { AttackCase } from '../attack-case';
import { allOf, wordOf } from '../outcome';
import type { People } from '../world';

const group = 'roles';

/** Who alone may call what a function answers. */
const OFFICES: Partial<Record<FunctionName, keyof People>> = {
  organizer: 'organizer',
  sheets: 'organizer',
  union: 'contact',
  reviewer: 'contact',
  judge: 'judge',
};

const INTRUDERS = ['author', 'contact', 'judge', 'organizer'] as const;

const actionsOf = (name: FunctionName): ActionName[] =>
  (Object.keys(ACTION_FUNCTIONS) as ActionName[]).filter(
    (action) => ACTION_FUNCTIONS[action] === name,
  );

/** Everybody tries every action of every office that is not theirs. */
export const roleCases = (): AttackCase[] => [
  ...(Object.entries(OFFICES) as [FunctionName, keyof People][]).flatMap(([name, holder]) =>
    INTRUDERS.filter((who) => who !== holder).map((who): AttackCase => ({
      id: `roles-${name}-${who}`,
      group,
      title: `the ${who} calls all that the function ${name} answers`,
      expect: 'FORBIDDEN, whatever the input is',
      run: async ({ people, send }) => {
        const words: string[] = [];
        for (const action of actionsOf(name)) {
          words.push(wordOf(await send(people[who], action, {})));
          words.push(wordOf(await send(people[who], action, { nonsense: 1 })));
        }
        return allOf(words, ['FORBIDDEN']);
      },
    })),
  ),
  {
    id: 'roles-revoked',
    group,
    title: 'a judge goes on after the invitation was revoked',
    expect: 'FORBIDDEN from the next call on',
    run: async ({ people, stranger, done, ask }) => {
      const who = stranger();
      const invited = { role: 'judge', name: '赵敏', unit: null } as const;
      const { code, invitation } = await done(people.organizer, 'invitation.create', invited);
      await done(who, 'invitation.redeem', { code });
      const before = wordOf(await ask(who, 'judge.desk', {}));
      const revoke = { id: invitation.id, reason: '专家因故不能参加' };
      await done(people.organizer, 'invitation.revoke', revoke);
      const after = wordOf(await ask(who, 'judge.desk', {}));
      const again = wordOf(await ask(who, 'invitation.redeem', { code }));
      return {
        seen: `${before}, then ${after}; the code again: ${again}`,
        held: before !== 'FORBIDDEN' && after === 'FORBIDDEN' && again === 'invitation.revoked',
      };
    },
  },
];
