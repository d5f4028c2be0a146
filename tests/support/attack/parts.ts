import type { AttackCases } from './attack-case';
import { contentCases } from './cases/content';
import { cursorCases } from './cases/cursors';
import { databaseCases } from './cases/database';
import { eventCases } from './cases/events';
import { fuzzCases } from './cases/fuzz';
import { identityCases } from './cases/identity';
import { largeCases } from './cases/large';
import { otherCases } from './cases/others';
import { raceCases } from './cases/races';
import { roleCases } from './cases/roles';
import { secondCases } from './cases/second';
import { storageCases } from './cases/storage';
import { textCases } from './cases/texts';
import { turnCases } from './cases/turns';
import { fileCases } from './files';

/** All attacks by their part, in the order in which they are made. A part may be run alone by its name; see `apart` for the others. */
export const PARTS: Readonly<Record<string, AttackCases>> = {
  identity: identityCases,
  roles: roleCases,
  others: otherCases,
  inputs: fuzzCases,
  cursors: cursorCases,
  texts: textCases,
  races: raceCases,
  limits: turnCases,
  second: secondCases,
  events: eventCases,
  content: contentCases,
  database: databaseCases,
  storage: storageCases,
  files: fileCases,
  large: largeCases,
};
