import type { Allowance } from '../../../miniprogram/shared/vocabulary';
import type { CampaignFault, Path } from './checks/fault';
import { fault } from './checks/fault';
import type { MissingWords } from './missing';
import { nameIn, type Names } from './names';
import type { Calendar } from './schema/round';
import { lack, type Unserved } from './serves';

/** A value that no code serves, with its place. */
export interface MissingFault extends CampaignFault {
  /** What stands there, in words. */
  said: string;
}

/** What is not served of a campaign. */
export interface Missing {
  /** It cannot run without these. */
  main: MissingFault[];
  /** It runs without these, and says so. */
  beside: MissingFault[];
}

/** The words alone. */
export const wordsOf = ({ main, beside }: Missing): MissingWords => {
  const words = (faults: readonly MissingFault[]) => [...new Set(faults.map(({ said }) => said))];
  return { main: words(main), beside: words(beside) };
};

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** What a thing on a list is called. */
function nameOf(value: unknown, at: number): string {
  if (!isContainer(value)) return '';
  const { name, label, id } = value;
  const called = [name, label, id].find((one) => typeof one === 'string');
  return called === undefined ? `第 ${at + 1} 项` : `“${called}”`;
}

/** What stands at a path, in words: 评审办法“初评”的评审方式. */
function saidOf(names: Names, campaign: unknown, path: Path): string {
  let here = campaign;
  let words = '';
  path.forEach((key, at) => {
    here = isContainer(here) ? here[key] : undefined;
    if (typeof key === 'number') words += nameOf(here, key);
    else words += `${words === '' ? '' : '的'}${nameIn(names, path.slice(0, at + 1))?.[0] ?? key}`;
  });
  return words;
}

/**
 * What rounds allow and no ability needs.
 * @param needed what abilities need rounds to allow.
 */
export const unneeded = ({ rounds }: Calendar, needed: readonly Allowance[]): Unserved[] =>
  rounds.flatMap(({ allows }, at) =>
    allows.flatMap((allowance, nth) =>
      needed.includes(allowance) ? [] : [lack(['rounds', at, 'allows', nth], needed)],
    ),
  );

/** An unserved value as people read it, with its place. */
export function missingFault(
  names: Names,
  campaign: unknown,
  { path, instead }: Unserved,
): MissingFault {
  const value = path.reduce<unknown>(
    (here, key) => (isContainer(here) ? here[key] : undefined),
    campaign,
  );
  const plain = isContainer(value) ? '' : `（${String(value)}）`;
  const remedy =
    instead.length > 0
      ? `能办理的有：${instead.join('、')}。`
      : '请由人在系统外办理，或等系统支持。';
  const said = saidOf(names, campaign, path);
  return { ...fault(path, `${said}${plain}还没有程序办理`, remedy), said };
}
