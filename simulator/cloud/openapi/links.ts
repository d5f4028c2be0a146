import { randomBytes } from 'crypto';
import type { OpenApis } from './api';

/** Links that open the mini program from outside; they lead nowhere here. */
export const linkApis: OpenApis = {
  'urlscheme.generate': () => ({ openlink: `weixin://dl/business/?t=${ticket()}` }),
  'urllink.generate': () => ({ url_link: `https://wxaurl.cn/${ticket()}` }),
};

function ticket(): string {
  return randomBytes(8).toString('hex');
}
