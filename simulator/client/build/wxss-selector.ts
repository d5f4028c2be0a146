import selectorParser from 'postcss-selector-parser';
import { BUILTIN_NAMES } from '../builtin-names';

export interface SheetScope {
  /** Prefix of classes in a component's sheet; empty when classes are shared. */
  classes: string;
  /** The page whose elements alone a page's sheet may touch; empty for app.wxss and components. */
  page: string;
}

const BUILTIN = new Set<string>(BUILTIN_NAMES);

/** Rewrites one selector list for the browser: tags, `page`, `:host`, class prefixes, and the page's own limits. */
export function scopeSelector(selector: string, scope: SheetScope): string {
  return selectorParser((list) => {
    list.walkTags((tag) => {
      if (tag.value === 'page') tag.value = 'wx-page';
      else if (BUILTIN.has(tag.value)) tag.value = `wx-${tag.value}`;
    });
    if (scope.classes !== '') {
      list.walkClasses((node) => {
        node.value = `${scope.classes}--${node.value}`;
      });
      list.walkPseudos((pseudo) => {
        if (pseudo.value !== ':host') return;
        pseudo.replaceWith(
          selectorParser.attribute({
            attribute: 'wx-host',
            operator: '=',
            value: scope.classes,
            quoteMark: '"',
            raws: {},
          }),
        );
      });
    }
    if (scope.page !== '') list.each((one) => limitToPage(one, scope.page));
  }).processSync(selector);
}

/** `:where` keeps the weight of the selector as it was written. */
function limitToPage(selector: selectorParser.Selector, page: string): void {
  const first = selector.first;
  const limit = `:where([data-is="${page}"])`;
  if (first.type === 'tag' && first.value === 'wx-page') {
    first.value = `wx-page${limit}`;
  } else {
    const before = first.spaces.before;
    first.spaces.before = '';
    selector.prepend(selectorParser.pseudo({ value: `${before}${limit} ` }));
  }
}
