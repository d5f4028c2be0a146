import { has, some, type Need } from '../../campaigns/checks/allowance';
import { inverted } from '../../campaigns/checks/bounds';
import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkPointless } from '../../campaigns/checks/pointless';
import { checkReferences, each, type Reference } from '../../campaigns/checks/references';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkIdentityFields } from './checks-identity';
import { checkNaming } from './checks-naming';
import type { WorksPart } from './shape';

type Works = Draft<WorksPart>;

/** Fields that every shown work needs, whatever else the notice asks for. */
const NEEDED_FIELDS = { title: '作品标题', intro: '作品简介', unit: '单位' } as const;

function checkForm(draft: Works): CampaignFault[] {
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

function checkDated(draft: Works): CampaignFault[] {
  const { from, to } = draft.content?.dated ?? {};
  return from && to && from > to
    ? [fault(['content', 'dated'], `取材时间从 ${from} 到 ${to} 是倒的`, '请核对年月。')]
    : [];
}

const checkBounds = (draft: Works): CampaignFault[] => [
  ...present(draft.form).flatMap(([at, { minLength, maxLength }]) =>
    inverted(['form', at], minLength, maxLength),
  ),
  ...present(draft.quotas).flatMap(([at, { min, max }]) => inverted(['quotas', at], min, max)),
];

/** A quota says something, and of whom. */
const checkQuotas = (draft: Works): CampaignFault[] =>
  present(draft.quotas).flatMap(([at, { name, min, max, per, each: apart, kind, levels }]) => [
    ...(apart !== undefined && kind
      ? [fault(['quotas', at, 'each'], '名额只数一类作品，又写了按类分别数', '请去掉其中一个。')]
      : []),
    ...(min === null && max === null
      ? [fault(['quotas', at], `名额“${name ?? ''}”既没有上限也没有下限`, '请写明其中一个。')]
      : []),
    ...(per === 'unit' && levels?.length === 0
      ? [fault(['quotas', at, 'levels'], '按单位的名额没有写明哪些单位', '请写出单位层级的 id。')]
      : []),
  ]);

function referencesOf(draft: Works): Reference[] {
  const levels = idsOf(draft.units?.levels);
  return [
    ...present(draft.channels).flatMap(([at, one]) =>
      each(['channels', at, 'levels'], one.levels, levels, '单位层级'),
    ),
    ...present(draft.form).flatMap(([at, one]) =>
      each(['form', at, 'channels'], one.channels, idsOf(draft.channels), '报送方式'),
    ),
    ...present(draft.checklists).flatMap(([at, one]) =>
      each(['checklists', at, 'kinds'], one.kinds, idsOf(draft.kinds), '作品形式'),
    ),
    ...present(draft.quotas).flatMap(([at, one]): Reference[] => [
      ...each(['quotas', at, 'levels'], one.levels, levels, '单位层级'),
      [['quotas', at, 'kind'], one.kind, idsOf(draft.kinds), '作品形式'],
      [['quotas', at, 'theme'], one.theme, idsOf(draft.themes), '主题'],
    ]),
  ];
}

/** Who is asked for personal data learns until when it is kept. */
function checkPersonal({ retention, form }: Works): CampaignFault[] {
  const personal = present(retention).some(([, { what }]) => what === 'personal');
  const asks = present(form).some(([, field]) => field.personal);
  return retention && asks && !personal
    ? [
        fault(
          ['retention'],
          '收集个人信息，却没有写明保存到哪一天',
          '请加一条 what: personal，写明删除日期。',
        ),
      ]
    : [];
}

/** What the campaign does with works has its round. */
export const needs = (draft: Works): Need[] => [
  {
    allowance: 'submit',
    does: some(draft.kinds),
    key: 'kinds',
    what: '收作品',
  },
  {
    allowance: 'publish',
    does: has(draft.exhibition),
    key: 'exhibition',
    what: '展示作品',
  },
];

/** Works can come in, be looked at and be shown. */
export const checks = [
  (draft: Works) =>
    checkIds([
      [draft.channels, ['channels']],
      [draft.form, ['form']],
      [draft.checklists, ['checklists']],
      [draft.quotas, ['quotas']],
    ]),
  (draft: Works) => checkReferences(referencesOf(draft)),
  (draft: Works) =>
    checkPointless(
      draft,
      'disqualify',
      draft.disqualification === null ? '活动不设取消资格' : null,
    ),
  checkBounds,
  checkQuotas,
  checkForm,
  checkIdentityFields,
  checkNaming,
  checkDated,
  checkPersonal,
];
