import type { Caller } from '../functions/invocation';
import { compileRule, type Facts } from './expression';
import { authOf } from './function-rules';

export interface StorageRulesFile {
  read: boolean | string;
  write: boolean | string;
}

/** `storage.json`: who may read or write which file from a phone. */
export class StorageRules {
  private readonly read: (facts: Facts) => boolean;
  private readonly write: (facts: Facts) => boolean;

  constructor(file: StorageRulesFile) {
    this.read = compileRule(file.read);
    this.write = compileRule(file.write);
  }

  mayRead(caller: Caller, path: string, owner: string | null): boolean {
    return this.read(facts(caller, path, owner));
  }

  /** `owner` is the stored file's; a new file belongs to whoever uploads it. */
  mayWrite(caller: Caller, path: string, owner: string | null): boolean {
    return this.write(facts(caller, path, owner));
  }
}

function facts(caller: Caller, path: string, owner: string | null): Facts {
  return { auth: authOf(caller), resource: { openid: owner, path } };
}
