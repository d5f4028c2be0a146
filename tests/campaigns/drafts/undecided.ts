/** A draft as somebody begins it: much is undecided, and what is there contradicts itself. */
const gates = [
  {
    id: 'many',
    label: '门槛',
    round: 'voting',
    moreThan: 200,
    before: 'recommend',
    source: { clause: '票数待定' },
  },
];

export const campaign = {
  id: 'undecided',
  title: '随手拍',
  host: '主办方',
  rounds: [
    {
      id: 'collecting',
      name: '征集',
      opens: '08-01',
      closes: '07-01',
      allows: ['submit'],
      source: { clause: '征集' },
    },
    { id: 'judging', name: '评审', opens: '09-31', allows: ['score'] },
  ],
  gates,
  steps: [
    {
      does: 'rank',
      id: 'best',
      name: '入围',
      round: 'judging',
      from: 'published',
      per: 'campaign',
      tally: null,
      take: {},
      takeSource: { reading: '按比例' },
      adjustable: false,
      adjustableSource: { reading: '不调整' },
      source: { clause: '入围' },
    },
  ],
  awards: [
    {
      id: 'first',
      name: '一等奖',
      to: 'entry',
      givenBy: '主办方',
      per: 'theme',
      themes: ['nature'],
      decidedBy: 'person',
      gives: [],
      source: { clause: '一等奖' },
    },
  ],
};
