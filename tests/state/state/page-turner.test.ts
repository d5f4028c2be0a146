import { PageTurner } from '../../../miniprogram/state/page-turner';
import { withoutItem } from '../../../miniprogram/state/paged';
import { FAULT, HeldPages, type Item } from './held-pages';

let server: HeldPages;
let turner: PageTurner<Item>;
let seen: string[];
const stands = () => `${turner.shown.items.map(({ id }) => id).join('')} ${turner.shown.phase}`;

function open(options: { grows?: boolean } = {}) {
  server = new HeldPages();
  turner = new PageTurner(server.ask, options);
  seen = [];
  turner.listen(() => seen.push(stands()));
}

/** A list of which two pages are shown: eight items, and more to come. */
async function openedTwice(options: { grows?: boolean } = {}) {
  open(options);
  void turner.refresh();
  await server.answer(0, 'abcdef', 'p2');
  void turner.more();
  await server.answer(1, 'gh', 'p3');
}

describe('page by page', () => {
  beforeEach(() => open());

  test('from the first page to the end; every step is told', async () => {
    void turner.refresh();
    await server.answer(0, 'abcdef', 'p2');
    void turner.more();
    await server.answer(1, 'gh');
    expect(seen).toEqual(['abcdef ready', 'abcdef more', 'abcdefgh end']);
    await turner.more();
    expect(server.asked).toEqual([null, 'p2']);
  });

  test('the bottom reached twice asks once', async () => {
    void turner.refresh();
    await server.answer(0, 'abcdef', 'p2');
    void turner.more();
    void turner.more();
    expect(server.asked).toEqual([null, 'p2']);
  });

  test('a page that fills no screen is followed by the next at once', async () => {
    void turner.refresh();
    await server.answer(0, 'ab', 'p2');
    expect(server.asked).toEqual([null, 'p2']);
    await server.answer(1, '', 'p3');
    await server.answer(2, 'c');
    expect(stands()).toBe('abc end');
  });

  test('nothing at all is empty', async () => {
    void turner.refresh();
    await server.answer(0, '');
    expect(stands()).toBe(' empty');
  });
});

describe('what is asked anew', () => {
  test('comes as far as it is shown, so that nobody loses their place', async () => {
    await openedTwice();
    void turner.refresh();
    await server.answer(2, 'xabcde', 'q2');
    expect(stands()).toBe('abcdefgh ready');
    await server.answer(3, 'fgh', 'q3');
    expect(stands()).toBe('xabcdefgh ready');
    expect(turner.shown.next).toBe('q3');
  });

  test('at the top of the list is its first page', async () => {
    await openedTwice();
    void turner.reopen();
    await server.answer(2, 'xabcde', 'q2');
    expect(stands()).toBe('xabcde ready');
    expect(server.asked).toHaveLength(3);
  });

  test('of a list that only grows is one page, laid on top', async () => {
    await openedTwice({ grows: true });
    void turner.refresh();
    await server.answer(2, 'xabcde', 'q2');
    expect(stands()).toBe('xabcdefgh ready');
    expect(turner.shown.next).toBe('p3');
    expect(server.asked).toHaveLength(3);
  });

  test('for another choice empties the list first', async () => {
    await openedTwice();
    void turner.startOver();
    expect(stands()).toBe(' loading');
    await server.answer(2, 'z');
    expect(stands()).toBe('z end');
  });
});

describe('answers that come late', () => {
  test('a page of the list before is dropped', async () => {
    await openedTwice();
    void turner.more();
    void turner.startOver();
    await server.answer(3, 'uvwxyz', 'q2');
    await server.answer(2, 'i', 'p4');
    expect(stands()).toBe('uvwxyz ready');
  });

  test('of two first pages only the one asked for last counts, in whatever order they come', async () => {
    open();
    void turner.startOver();
    void turner.startOver();
    await server.answer(1, 'b');
    await server.answer(0, 'a');
    expect(stands()).toBe('b end');
  });

  test('a failure of a question that nobody asks any more says nothing', async () => {
    open();
    void turner.startOver();
    void turner.startOver();
    await server.fail(0);
    expect(stands()).toBe(' loading');
    await server.answer(1, 'b');
    expect(stands()).toBe('b end');
  });

  test('more that was wanted while all was asked anew is asked again behind it', async () => {
    await openedTwice();
    void turner.more();
    void turner.reopen();
    await server.answer(2, 'i', 'p4');
    await server.answer(3, 'xabcde', 'q2');
    expect(stands()).toBe('xabcde more');
    await server.answer(4, 'fgh', 'q3');
    expect(server.asked.slice(2)).toEqual(['p3', null, 'q2']);
    expect(stands()).toBe('xabcdefgh ready');
  });
});

describe('what does not arrive', () => {
  test('first, it is said in the place of the list, and asked for again', async () => {
    open();
    void turner.refresh();
    await server.fail(0);
    expect(turner.shown).toMatchObject({ phase: 'failed', fault: FAULT });
    void turner.retry();
    expect(stands()).toBe(' loading');
    await server.answer(1, 'a');
    expect(turner.shown).toMatchObject({ phase: 'end', fault: null });
  });

  test('later, what is shown stays, and the same page is asked for again', async () => {
    await openedTwice();
    void turner.more();
    await server.fail(2);
    expect(stands()).toBe('abcdefgh moreFailed');
    void turner.retry();
    await server.answer(3, 'i');
    expect(server.asked.slice(2)).toEqual(['p3', 'p3']);
    expect(stands()).toBe('abcdefghi end');
  });

  test('anew, what is shown stays, and all is asked for again', async () => {
    await openedTwice();
    void turner.refresh();
    await server.fail(2);
    expect(turner.shown).toMatchObject({ phase: 'moreFailed', fault: FAULT });
    expect(stands()).toBe('abcdefgh moreFailed');
    void turner.retry();
    expect(turner.shown).toMatchObject({ phase: 'ready', fault: null });
    await server.answer(3, 'xabcde', 'q2');
    await server.answer(4, 'fgh', 'q3');
    expect(stands()).toBe('xabcdefgh ready');
  });
});

test('what is known without asking changes at once, also while a page is on its way', async () => {
  await openedTwice();
  void turner.more();
  turner.change((list) => withoutItem(list, 'a'));
  expect(stands()).toBe('bcdefgh more');
  await server.answer(2, 'i');
  expect(stands()).toBe('bcdefghi end');
});

test('whoever stops listening hears nothing more', async () => {
  open();
  const heard: string[] = [];
  const end = turner.listen(() => heard.push(stands()));
  end();
  void turner.refresh();
  await server.answer(0, 'a');
  expect([heard, seen]).toEqual([[], ['a end']]);
});
