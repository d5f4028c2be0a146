import { writeFileSync } from 'node:fs';
import { officeOf, viewOf } from '../../cloudfunctions/core/campaign-view';
import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import { filledForm } from '../../cloudfunctions/core/results/parts/registration/fill';
import { registrationForm } from '../../cloudfunctions/core/results/parts/registration/form';
import { linesOf } from '../../cloudfunctions/core/results/parts/registration/layout';
import { aFormField } from '../support/form-field';
import { saidIn } from '../support/handed-on';

const file = CAMPAIGN_FILES['poverty-stories'];
const context = { campaign: viewOf(file), office: officeOf(file) };
const OF_UNIT = { recommender: '长沙市人社局', recommendedAt: '2020-08-09', opinion: '同意推荐。' };
const OWN: Record<string, string> = {
  ...{ name: '王小明', sex: '男', nation: '汉族', born: '1980-05' },
  ...{ unit: '长沙市人力资源和社会保障局', duty: '科长', region: '长沙市' },
  ...{ address: '长沙市雨花区湘府中路168号人才大楼701室', postcode: '410007' },
  ...{ email: 'info@example.com', idNumber: '430102198005010015', phone: '13800138000' },
  ...{ title: '星城大爱', intro: '驻村三年的见闻。\n第二段。' },
};
const printed = (channel: 'author' | 'unit', kind: string, answers = OWN) =>
  registrationForm(filledForm(context, { channel, kind }, answers), Date.UTC(2020, 7, 20));

test('the form of notice 004 holds all that its own form asks, in its order', () => {
  const bytes = printed('unit', 'short', { ...OWN, ...OF_UNIT });
  expect(saidIn(bytes)).toEqual([
    '“我所经历的脱贫攻坚故事”征集报名表',
    '☑推荐（推荐单位：长沙市人社局　推荐时间：2020年8月9日）',
    '□自荐',
    ...['作者姓名', '王小明', '性　　别', '男', '民　　族', '汉族', '出生年月', '1980年5月'],
    ...['工作单位', '长沙市人力资源和社会保障局', '职　　务', '科长', '所在市州', '长沙市'],
    ...['通讯地址', '长沙市雨花区湘府中路168号人才大楼701室'],
    ...['邮　　编', '410007', '邮　　箱', 'info@example.com'],
    ...['身份证号', '430102198005010015', '联系电话', '13800138000'],
    ...['作品类别', '□文字类　□图片类　☑视频类(微视频)　□视频类(微电影)'],
    ...['作品名称', '星城大爱'],
    ...['作品内容概要（500字以内）', '驻村三年的见闻。', '第二段。'],
    ...['推荐单位意见：（自荐无需填写）', '同意推荐。', '签字（盖章）', '2020年    月     日'],
    '备注：作品请以附件或压缩包的形式补充。',
  ]);
  const look = process.env['LOOK_AT'];
  if (look !== undefined) writeFileSync(`${look}/form.docx`, bytes);
});

test('one’s own way in leaves the unit’s part blank, and what is erased is left to a pen', () => {
  const said = saidIn(printed('author', 'text'));
  expect(said.slice(1, 3)).toEqual(['□推荐（推荐单位：　　　　　推荐时间：　　　　）', '☑自荐']);
  expect(said).not.toContain('同意推荐。');
  const blank = saidIn(printed('author', 'text', {}));
  expect(blank).toContain('身份证号');
  expect(blank).not.toContain('王小明');
});

test('two fields share a line, and what is long has one to itself', () => {
  const field = (id: string, maxLength = 60) => aFormField({ id, maxLength });
  expect(linesOf([field('a'), field('b'), field('c'), field('long', 100), field('d')])).toEqual([
    ['a', 'b'],
    ['c'],
    ['long'],
    ['d'],
  ]);
  expect(linesOf([])).toEqual([]);
});
