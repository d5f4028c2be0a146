import type { CampaignFile } from '../../abilities';

const UNIONS = ['city', 'industry', 'enterprise'];

export const tasks: CampaignFile['tasks'] = [
  {
    id: 'forward-call',
    name: '转发活动启示',
    about: '转发省总工会微信公众号的宣传内容',
    doneBy: ['city', 'industry'],
    opens: '07-25',
    due: null,
    evidence: ['link'],
    min: null,
    max: null,
    source: { clause: '各市总工会、省产业工会要转发省总微信公众号的宣传内容' },
  },
  {
    id: 'promote',
    name: '协调媒体宣传',
    about: '协调属地网络媒体，对活动进行宣传推广',
    doneBy: ['internet'],
    opens: '07-25',
    due: null,
    evidence: ['link'],
    min: null,
    max: null,
    source: { clause: '各市委网信办要协调属地网络媒体，对活动进行宣传推广' },
  },
  {
    id: 'gather-votes',
    name: '宣传推荐作品',
    about: '为本工会推荐的作品进行宣传，组织投票',
    doneBy: UNIONS,
    opens: '09-16',
    due: '10-17',
    evidence: ['link', 'photo'],
    min: null,
    max: null,
    source: { clause: '各工会应积极组织人员为本工会推荐的作品进行宣传，组织投票' },
  },
  {
    id: 'forward-results',
    name: '转发获奖情况',
    about: '转发获奖作品和单位的展示',
    doneBy: UNIONS,
    opens: '11-01',
    due: null,
    evidence: ['link'],
    min: null,
    max: null,
    source: { clause: '各级工会积极转发获奖情况' },
  },
];
