import type { Plugin } from 'esbuild';
import * as fs from 'fs';
import * as path from 'path';
import { ACTION_FUNCTIONS } from '../../miniprogram/shared/contract';

/** Where the verb of an action is found in its room: `unit.importTicket` is `unit-import-ticket.ts`. */
export const verbFile = (action: string): string =>
  `verbs/${action.replace(/\./g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

/**
 * The file of an action's verb, wherever its room is.
 * @param core folder of the rooms.
 * @throws Error unless exactly one room has it.
 */
export function findVerb(core: string, action: string): string {
  const found = fs
    .readdirSync(core)
    .map((room) => path.join(core, room, verbFile(action)))
    .filter((file) => fs.existsSync(file));
  const [file] = found;
  if (file === undefined || found.length > 1)
    throw new Error(`Action ${action}: ${String(found.length)} files end in ${verbFile(action)}`);
  return file;
}

/** Gives each function the verbs that the contract says it answers: `import verbs from 'verbs:<function>'`. */
export const gatherVerbs = (core: string): Plugin => ({
  name: 'gather-verbs',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^verbs:/ }, ({ path: name }) => ({ path: name, namespace: 'verbs' }));
    onLoad({ filter: /.*/, namespace: 'verbs' }, ({ path: name }) => {
      const asked = name.slice('verbs:'.length);
      const files = Object.entries(ACTION_FUNCTIONS)
        .filter(([, answers]) => answers === asked)
        .map(([action]) => findVerb(core, action));
      const imports = files.map((file, at) => `import verb${at} from ${JSON.stringify(file)};`);
      const list = files.map((_, at) => `verb${at}`).join(', ');
      return {
        contents: [...imports, `export default [${list}];`].join('\n'),
        resolveDir: core,
        loader: 'ts',
      };
    });
  },
});
