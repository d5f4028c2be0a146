import type { CampaignFile } from '../../abilities';

export const themes: CampaignFile['themes'] = [
  {
    id: 'work',
    name: '敬业爱岗',
    about: '各行各业振兴辽宁',
    source: { clause: '“敬业爱岗”主题区（各行各业振兴辽宁）' },
  },
  {
    id: 'family',
    name: '传承爱家',
    about: '优良家庭家教家风',
    source: { clause: '“传承爱家”主题区（优良家庭家教家风）' },
  },
  {
    id: 'justice',
    name: '正直爱义',
    about: '社会正能量',
    source: { clause: '“正直爱义”主题区（社会正能量）' },
  },
  {
    id: 'kindness',
    name: '助人爱善',
    about: '社会公益志愿服务',
    source: { clause: '“助人爱善”主题区（社会公益志愿服务）' },
  },
  {
    id: 'youth',
    name: '青春爱心',
    about: '青年人正能量',
    source: { clause: '“青春爱心”主题区（青年人正能量）' },
  },
  {
    id: 'nature',
    name: '山水爱美',
    about: '保护生态环境',
    source: { clause: '“山水爱美”主题区（保护生态环境）' },
  },
  {
    id: 'other',
    name: '其他类别',
    about: '不属以上类别作品',
    source: { clause: '“其他类别”主题区（不属以上类别作品）' },
  },
];
