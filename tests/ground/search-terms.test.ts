import { queryTerms, titleTerms } from '../../cloudfunctions/core/ground/terms';

test.each([
  ['海边', ['海', '边', '海边']],
  ['海 边', ['海', '边']],
  ['GO！红旗', ['g', 'o', 'go', '红', '旗', '红旗']],
  ['２０２７', ['2', '0', '7', '20', '02', '27']],
  ['𠮷野家', ['𠮷', '野', '家', '𠮷野', '野家']],
  ['方😀形', ['方', '😀', '形', '方😀', '😀形']],
  ['……', []],
])('the title %j is found by %j', (title, terms) => {
  expect(titleTerms(title)).toEqual(terms);
});

test.each([
  ['海', ['海']],
  ['海边', ['海边']],
  ['海边的', ['海边', '边的']],
  ['海 边的', ['海', '边的']],
  [' ', []],
])('the query %j asks for %j', (query, terms) => {
  expect(queryTerms(query)).toEqual(terms);
});

test('a title answers every query made of neighbours in it', () => {
  const title = '雪夜送药5000里';
  const terms = new Set(titleTerms(title));
  for (let start = 0; start < title.length; start += 1)
    for (let end = start + 1; end <= title.length; end += 1)
      expect(queryTerms(title.slice(start, end)).every((term) => terms.has(term))).toBe(true);
});

test('a long query asks for a bounded number of terms', () => {
  expect(queryTerms('一二三四五六七八九十百千万亿兆京垓秭穰沟涧正载极').length).toBeLessThanOrEqual(
    12,
  );
});
