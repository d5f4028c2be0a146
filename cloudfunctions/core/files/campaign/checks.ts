import { inverted } from '../../campaigns/checks/bounds';
import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkCategories, checkKinds } from './checks-kinds';
import type { FilesPart } from './shape';

/** What is uploaded has formats and a greatest size. */
function checkFiles(draft: Draft<FilesPart>): CampaignFault[] {
  return present(draft.kinds).flatMap(([at, { name, carriers, formats, limits }]) => {
    if (!carriers?.includes('upload')) return [];
    const bytes = present(limits).find(
      ([, { measure, breach }]) => measure === 'bytes' && breach === 'refuse',
    );
    return [
      ...(formats?.length === 0
        ? [fault(['kinds', at, 'formats'], `没有写明${name ?? ''}的文件格式`, '请列出扩展名。')]
        : []),
      ...(limits && typeof bytes?.[1].max !== 'number'
        ? [
            fault(
              ['kinds', at, 'limits'],
              `没有写明${name ?? ''}的文件大小上限`,
              '请加一条 measure: bytes、breach: refuse 的限制，单位是字节。',
            ),
          ]
        : []),
    ];
  });
}

const checkBounds = (draft: Draft<FilesPart>): CampaignFault[] =>
  present(draft.kinds).flatMap(([at, { limits, classes }]) => [
    ...present(limits).flatMap(([nth, { min, max }]) =>
      inverted(['kinds', at, 'limits', nth], min, max),
    ),
    ...present(classes).flatMap(([nth, { minSeconds, maxSeconds }]) =>
      inverted(['kinds', at, 'classes', nth], minSeconds, maxSeconds),
    ),
  ]);

export const checks = [
  ({ kinds }: Draft<FilesPart>) => checkIds([[kinds, ['kinds']]]),
  checkBounds,
  checkFiles,
  checkKinds,
  checkCategories,
];
