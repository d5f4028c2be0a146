import { recountCommand } from '../../tests/support/recount/command';

const { code, text } = recountCommand(process.argv.slice(2));
console.log(text);
process.exitCode = code;
