import * as fs from 'fs';
import * as path from 'path';
import type { DatabaseSchema } from './database/types';
import type { FunctionRulesFile } from './rules/function-rules';
import type { StorageRulesFile } from './rules/storage-rules';

/** The files a deployment uploads beside the functions. */
export interface Deployment {
  database: DatabaseSchema;
  storage: StorageRulesFile;
  functions: FunctionRulesFile;
  /** Which function a message push goes to, by event; set by hand in the real console. */
  pushes: Record<string, string>;
}

/** Reads them; a missing file means the service's defaults for a new environment. */
export function readDeployment(folder: string): Deployment {
  const read = (name: string, otherwise: unknown): unknown => {
    const file = path.join(folder, name);
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : otherwise;
  };
  return {
    database: read('database.json', { collections: {} }) as DatabaseSchema,
    storage: read('storage.json', {
      read: true,
      write: 'resource.openid == auth.openid',
    }) as StorageRulesFile,
    functions: read('functions.json', { '*': { invoke: true } }) as FunctionRulesFile,
    pushes: read('pushes.json', {}) as Record<string, string>,
  };
}
