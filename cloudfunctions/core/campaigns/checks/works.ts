import type { Draft } from './draft';
import { idsOf, present } from './draft';
import type { CampaignFault } from './fault';
import { fault } from './fault';
import { checkIdentityFields } from './identity';
import { checkNaming } from './naming';

/** What is uploaded has formats and a greatest size. */
function checkFiles(draft: Draft): CampaignFault[] {
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

/** Fields that every shown work needs, whatever else the notice asks for. */
const NEEDED_FIELDS = { title: '作品标题', intro: '作品简介', unit: '单位' } as const;

function checkForm(draft: Draft): CampaignFault[] {
  const { form, kinds } = draft;
  if (!form || !kinds) return [];
  const asked = idsOf(form);
  const lacking = Object.entries(NEEDED_FIELDS).filter(([id]) => !asked.includes(id));
  const collects = kinds.length > 0;
  return [
    ...(collects ? lacking : []).map(([id, name]) =>
      fault(['form'], `作者表没有${name}（id: ${id}）`, `请加上 id 为 ${id} 的一项。`),
    ),
    ...present(form).flatMap(([at, { id, label, kind, options, personal }]) => [
      ...(kind === 'choice' && options?.length === 0
        ? [fault(['form', at, 'options'], `“${label ?? ''}”没有选项`, '请列出选项。')]
        : []),
      ...((kind === 'phone' || kind === 'idNumber' || kind === 'email') && personal === false
        ? [
            fault(
              ['form', at, 'personal'],
              `“${label ?? ''}”是个人信息，却写成可以公开`,
              '请写 personal: true。',
            ),
          ]
        : []),
      ...(id !== undefined && id in NEEDED_FIELDS && personal === true
        ? [
            fault(
              ['form', at, 'personal'],
              `“${label ?? ''}”随作品公开，不能是个人信息`,
              '请写 personal: false。',
            ),
          ]
        : []),
    ]),
    ...(collects && draft.themes?.length === 0
      ? [fault(['themes'], '收作品，但没有主题', '请至少写一个主题。')]
      : []),
    ...(collects && draft.channels?.length === 0
      ? [fault(['channels'], '收作品，但没有写明怎样报送', '请写明作者或单位怎样报送。')]
      : []),
  ];
}

/** Files, form and names of what is sent in. */
export function checkWorks(draft: Draft): CampaignFault[] {
  const { from, to } = draft.content?.dated ?? {};
  return [
    ...checkFiles(draft),
    ...checkForm(draft),
    ...checkIdentityFields(draft),
    ...checkNaming(draft),
    ...(from && to && from > to
      ? [fault(['content', 'dated'], `取材时间从 ${from} 到 ${to} 是倒的`, '请核对年月。')]
      : []),
  ];
}
