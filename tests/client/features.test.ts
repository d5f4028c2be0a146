import { eventsSuite } from './suites/events';
import { formsSuite } from './suites/forms';
import { nativeSuite } from './suites/native';
import { routesSuite } from './suites/routes';
import { screenSuite } from './suites/screen';
import { strictSuite } from './suites/strict';
import { stylesSuite } from './suites/styles';
import { templatesSuite } from './suites/templates';
import { Program, type Shared } from './support/program';

// One browser for every suite: starting one costs more than most of what is tested in it.
const shared: Shared = {
  get program() {
    if (!opened) throw new Error('the fixture is not open yet');
    return opened;
  },
};
let opened: Program | null = null;

beforeAll(async () => {
  opened = await Program.open('features');
});
afterAll(() => opened?.close());

templatesSuite(shared);
eventsSuite(shared);
formsSuite(shared);
stylesSuite(shared);
strictSuite(shared);
nativeSuite(shared);
routesSuite(shared);
screenSuite(shared);
