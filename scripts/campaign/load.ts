import * as fs from 'node:fs';
import * as path from 'node:path';
import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';

const FOLDER = path.resolve(__dirname, '../../cloudfunctions/core/campaigns');

/** Ids of all campaigns of the product. */
export const allIds = (): string[] => Object.keys(CAMPAIGN_FILES);

/**
 * The file of a campaign.
 * @param name an id, or the path of a file that exports `campaign`.
 * @throws Error when there is no such file.
 */
export function fileOf(name: string): string {
  const file = name.endsWith('.ts') ? path.resolve(name) : path.join(FOLDER, `${name}.ts`);
  if (!fs.existsSync(file)) throw new Error(`没有这个活动文件：${file}`);
  return file;
}

/**
 * What a campaign file says; nothing is promised about its shape.
 * @throws Error when the file cannot be run or exports no `campaign`.
 */
export async function load(file: string): Promise<unknown> {
  const module = (await import(file)) as { campaign?: unknown };
  if (module.campaign === undefined) throw new Error(`${file} 没有导出 campaign`);
  return module.campaign;
}
