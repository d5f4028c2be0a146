import * as Plot from '@observablehq/plot';
import { colour } from './colours';
import type { ReviewerLoad } from './data-steps';
import { draw } from './draw';

const KINDS = [
  { key: 'passed', label: '通过', fill: colour('union') },
  { key: 'failed', label: '不通过', fill: '#cfc8bd' },
  { key: 'declined', label: '回避', fill: colour('gold') },
] as const;

/** Each reviewer as a column: works passed, not passed, declined. */
export function loads(reviewers: readonly ReviewerLoad[]): string {
  if (reviewers.length === 0) return '';
  const rows = reviewers.flatMap((one) =>
    KINDS.map(({ key, label }) => ({ name: one.name, label, works: one[key] })),
  );
  const totals = reviewers.map(({ passed, failed }) => passed + failed);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const chart = draw('每位评审的件数', {
    width: 1040,
    height: 250,
    marginLeft: 44,
    marginBottom: 56,
    x: {
      domain: reviewers.map(({ name }) => name),
      label: null,
      tickSize: 0,
      tickRotate: reviewers.length > 14 ? -50 : 0,
      padding: 0.25,
    },
    y: { label: '件', grid: true },
    color: { domain: KINDS.map(({ label }) => label), range: KINDS.map(({ fill }) => fill) },
    marks: [
      Plot.barY(rows, {
        x: 'name',
        y: 'works',
        fill: 'label',
        order: KINDS.map(({ label }) => label),
      }),
      Plot.ruleY([0], { stroke: colour('ink-faint') }),
    ],
  });
  const keys = KINDS.map(
    ({ label, fill }) => `<span class="key"><i style="background:${fill}"></i>${label}</span>`,
  );
  const even =
    least === most
      ? `每人 ${String(most)} 件`
      : `最少 ${String(least)} 件，最多 ${String(most)} 件`;
  return `<h3>${String(reviewers.length)} 位评审，${even}</h3><p class="keys">${keys.join('')}</p>${chart}`;
}
