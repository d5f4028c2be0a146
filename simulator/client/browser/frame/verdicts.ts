import { element } from '../wx/element';
import { control } from './control';

type Verdict = 'pass' | 'review' | 'risky' | 'error' | 'silent';
interface Verdicts {
  text: Verdict;
  media: Verdict;
}

const LABELS: Record<Verdict, string> = {
  pass: '通过',
  review: '存疑',
  risky: '违规',
  error: '出错',
  silent: '不答',
};
const KINDS: Record<keyof Verdicts, string> = { text: '文字', media: '图片' };

/** 内容安全：WeChat's judgement of what is sent from now on. */
export function verdictsTile(): HTMLElement {
  const body = element('div');
  const draw = (now: Verdicts) =>
    body.replaceChildren(
      ...(Object.keys(KINDS) as (keyof Verdicts)[]).map((kind) =>
        element(
          'div',
          { class: 'row', role: 'group', 'aria-label': `${KINDS[kind]}检查结果` },
          element('span', { class: 'name' }, KINDS[kind]),
          ...choices(kind, now),
        ),
      ),
    );
  const choices = (kind: keyof Verdicts, now: Verdicts) =>
    (Object.keys(LABELS) as Verdict[]).map((suggest) =>
      element(
        'button',
        {
          type: 'button',
          'aria-pressed': String(now[kind] === suggest),
          onclick: () => void control<Verdicts>('verdicts', { [kind]: suggest }).then(draw),
        },
        LABELS[suggest],
      ),
    );
  void control<Verdicts>('verdicts').then(draw, (error: unknown) =>
    body.replaceChildren(`读不到：${String(error)}`),
  );
  return element(
    'section',
    { class: 'tile' },
    element('h3', {}, '内容安全'),
    element('p', {}, '微信对之后送检的内容这样判断。'),
    body,
  );
}
