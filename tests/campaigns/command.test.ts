import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import { campaign as undecided } from './drafts/undecided';

const ROOT = path.resolve(__dirname, '../..');
const DRAFT = 'tests/campaigns/drafts/undecided.ts';

function run(...names: string[]) {
  const command = [
    path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
    'scripts/campaign.ts',
    ...names,
  ];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
}

describe('npm run campaign', () => {
  it('prints every undecided thing of a draft at once, each with its place and what to decide', () => {
    const { status, stderr } = run(DRAFT);
    expect(status).toBe(1);
    expect(stderr).toContain(`有 ${String(checkCampaign(undecided).length)} 处没有决定或自相矛盾`);
    const said = (keys: string, line: number, column: number, problem: string) => {
      expect(stderr).toContain(
        `${keys}\n  ${DRAFT}:${String(line)}:${String(column)}\n  ${problem}`,
      );
    };
    said('year', 13, 25, '没有写明活动年份（year）\n  通知没有印年份的');
    said('rounds[1].closes', 26, 5, '没有写明结束日期（closes）');
    said('rounds[1].source', 26, 5, '没有写明依据（source）');
    said('rounds[1].opens', 26, 34, '开始日期（opens）应当是真实的日期');
    said('rounds[0].closes', 22, 7, '结束日期 07-01 早于开始日期 08-01');
    said('steps[0].take', 38, 7, '取多少（take）与任何一种写法都不符\n  请写数量 { count } 或比例');
    said('steps[0].tie', 30, 5, '没有写明并列怎么办（tie）');
    said('awards[0].count', 46, 5, '没有写明奖项数量（count）');
    said('awards[0].themes[0]', 52, 16, '没有叫“nature”的主题');
    said('gates[0].round', 6, 5, '没有叫“voting”的轮次');
    said('gates[0].source.clause', 9, 15, '“票数待定”还没有决定');
    for (const key of ['voting', 'quotas', 'form', 'consent', 'retention', 'reach']) {
      expect(stderr).toContain(`\n${key}\n  ${DRAFT}:13:25\n  没有写明`);
    }
  });

  it('prints calendar and numbers of campaigns in order', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('zhongai-liaoning · 众爱辽宁随手拍 · 2027');
    expect(stdout).toContain('08-01 … 09-15 | 初选 | 投稿、刊发、投票');
    expect(stdout).toContain('投票速度 | 2 秒内 3 票');
    expect(stdout).toContain('同一网络地址 | 10 分钟内 300 票');
    expect(stdout).toContain('微信风险等级 | 4 级起不能投票');
    expect(stdout).toContain('超过 200 票');
  });

  it('names what no code serves with its place, and fails for faults alone', () => {
    const { status, stdout } = run('petition-wechat');
    expect(status).toBe(0);
    expect(stdout).toMatch(/不能运行：\d+ 处还没有程序办理（unserved）/);
    expect(stdout).toMatch(
      /cloudfunctions\/core\/campaigns\/petition-wechat\.ts:\d+:\d+ 单位和联系人的单位层级“乡镇（街道）”的向哪一级推荐（county）还没有程序办理，能办理的有：organizer。/,
    );
    expect(stdout).toContain('以下内容系统暂不办理，不影响运行：1 处（unserved）');
  });

  it('counts for machines, with the lists beside the numbers', () => {
    const { status, stdout } = run('--json', 'zhongai-liaoning', DRAFT);
    const counted = JSON.parse(stdout) as Record<string, unknown>;
    expect(status).toBe(1);
    expect(counted).toMatchObject({
      campaigns: 2,
      faults: checkCampaign(undecided).length,
      unserved: 4,
      whole: ['zhongai-liaoning'],
    });
    const { faultList, unservedList } = counted as Record<string, { place: string }[]>;
    expect([faultList?.length, unservedList?.length]).toEqual([counted['faults'], 4]);
    for (const { place } of [...(faultList ?? []), ...(unservedList ?? [])])
      expect(place).toMatch(/^[\w/-]+\.ts:\d+:\d+$/);
  });

  it('says so when there is no such file', () => {
    const { status, stderr } = run('nowhere');
    expect(status).toBe(1);
    expect(stderr).toContain('没有这个活动文件');
  });
});
