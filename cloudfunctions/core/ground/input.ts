import * as z from 'zod/mini';
import type { FieldFault } from '../../../miniprogram/shared/reply';
import { invalid } from './fault';

/**
 * Parses what a caller sent.
 * @throws ActionFault INVALID listing every wrong field; the values themselves are never repeated.
 */
export function parseInput<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.flatMap(fieldsOf));
}

type Issue = z.core.$ZodIssue;

function fieldsOf(issue: Issue): FieldFault[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      reason: '多出了不认识的内容',
      remedy: UPDATE,
    }));
  return [{ path, ...explain(issue) }];
}

const UPDATE = '请更新小程序后再试';

function explain(issue: Issue): { reason: string; remedy: string } {
  switch (issue.code) {
    case 'too_big':
      return { reason: `超过了上限 ${String(issue.maximum)}`, remedy: '请减少后再提交' };
    case 'too_small':
      return { reason: `少于下限 ${String(issue.minimum)}`, remedy: '请补充后再提交' };
    case 'invalid_type':
      return issue.input === undefined
        ? { reason: '缺少这一项', remedy: '请补充后再提交' }
        : { reason: '格式不对', remedy: UPDATE };
    default:
      return { reason: '格式不对', remedy: UPDATE };
  }
}
