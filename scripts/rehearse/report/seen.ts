import type { SeenData } from './data-steps';
import { escape, number } from './html';

/** Who was given personal data in full, and what for: as many rows as there are purposes. */
export function seen(all: readonly SeenData[]): string {
  if (all.length === 0) return '';
  const rows = all.flatMap(({ role, people, purposes }) =>
    purposes.map(
      ({ purpose, count }, at) =>
        `<tr><td>${at === 0 ? `${escape(role)}（${String(people)} 人）` : ''}</td><td class="bar"><b>${number(count)}</b></td><td>${escape(purpose)}</td></tr>`,
    ),
  );
  return `<table><thead><tr><th>谁</th><th>份数</th><th>写明的用途</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
