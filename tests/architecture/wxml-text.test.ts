import { read, sources } from '../support/sources';

// WeChat shows line breaks inside <text>, and the formatter would add them to a long one.
test('every <text> holds its words on one line', () => {
  const broken = sources('.wxml').filter((file) =>
    /<text\b[^>]*>[^<]*\n[^<]*<\/text>/.test(read(file)),
  );
  expect(broken).toEqual([]);
});
