import type { Plugin } from 'esbuild';
import * as fs from 'fs';
import * as path from 'path';

/**
 * The file of each room that has one of this name, by the rooms' names.
 * @param core folder of the rooms.
 */
export const filesOfRooms = (core: string, name: string): string[] =>
  fs
    .readdirSync(core)
    .map((room) => path.join(core, room, `${name}.ts`))
    .filter((file) => fs.existsSync(file))
    .sort();

/** Hands what rooms say of themselves to what is about all of them: `import todos from 'rooms:todos'`. */
export const gatherRooms = (core: string): Plugin => ({
  name: 'gather-rooms',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^rooms:/ }, ({ path: name }) => ({ path: name, namespace: 'rooms' }));
    onLoad({ filter: /.*/, namespace: 'rooms' }, ({ path: name }) => {
      const files = filesOfRooms(core, name.slice('rooms:'.length));
      const imports = files.map((file, at) => `import room${at} from ${JSON.stringify(file)};`);
      const list = files.map((_, at) => `room${at}`).join(', ');
      return {
        contents: [...imports, `export default [${list}];`].join('\n'),
        resolveDir: core,
        loader: 'ts',
      };
    });
  },
});
