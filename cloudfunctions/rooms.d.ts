/** What waits, as each room says it in its `todos.ts`; the build gathers them: see `deploy/gather-rooms.ts`. */
declare module 'rooms:todos' {
  import type { Waiting } from './core/ground/todo';

  const todos: readonly (readonly Waiting[])[];
  export default todos;
}
