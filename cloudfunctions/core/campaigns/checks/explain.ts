import type * as z from 'zod';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';
import { nameIn, type Names } from '../names';

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string | number, unknown>)[key];
  }, raw);
}

/** `takeSource` and the like are sources too. */
const decisionOf = (names: Names, path: Path, key: string) =>
  /Source$/.test(key) ? names['source'] : nameIn(names, path);

/** What is wrong with a value that is there. */
function mistakeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应当是 ${issue.expected}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'too_small':
      return `不能${issue.inclusive ? '小于' : '小于或等于'} ${String(issue.minimum)}`;
    case 'too_big':
      return `不能大于 ${String(issue.maximum)}`;
    case 'unrecognized_keys':
      return `多出了不认识的项 ${issue.keys.join('、')}`;
    case 'invalid_union':
      return '与任何一种写法都不符';
    case 'invalid_format':
      return '写法不对，id 用英文小写字母开头';
    case 'custom':
      return issue.message;
    default:
      return issue.message;
  }
}

/**
 * Says in Chinese what the schema found.
 * @param issue the schema's finding.
 * @param raw what the file says.
 * @param names what its keys are called.
 */
export function explain(issue: z.core.$ZodIssue, raw: unknown, names: Names): CampaignFault {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const key = String([...path].reverse().find((part) => typeof part === 'string') ?? '');
  const [name, advice] = decisionOf(names, path, key) ?? [key || '活动文件', '请补上这一项'];
  if (valueAt(raw, path) === undefined)
    return fault(path, `没有写明${name}（${key}）`, `${advice}。`);
  if (issue.code === 'unrecognized_keys') {
    return fault(path, mistakeOf(issue), '请删去，或改成活动文件里有的项。');
  }
  return fault(path, `${name}（${key}）${mistakeOf(issue)}`, `${advice}。`);
}
