import { isIPv6 } from 'net';
import * as path from 'path';
import type { FunctionConfig } from './config';
import type { Invocation } from './invocation';
import { gatheredSdk } from './sdk';

export const ENV_ID = 'local';

/** Packages a function may require without bringing them: those of this checkout, as a cloud install gives. */
const CHECKOUT_MODULES = path.resolve(__dirname, '../../../node_modules');

/** Variables of a function's process that stay the same over its life. */
export function processEnvironment(
  config: FunctionConfig,
  wireUrl: string,
  own: Record<string, string>,
): Record<string, string> {
  const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    // The platform's machines run in UTC, and a function that forgets it shows the wrong day.
    TZ: 'UTC',
    ...own,
    // SCF resolves `require('project/x')` from the function's root.
    NODE_PATH: [config.root, gatheredSdk(), CHECKOUT_MODULES].join(path.delimiter),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: ENV_ID,
    SCF_FUNCTIONNAME: config.name,
    TCB_ENV: ENV_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: wireUrl }),
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_CLIENTIPV6,WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
    WX_API_TOKEN: 'local',
  };
}

/** Variables that name the caller; they change with every call, null removes one. */
export function callEnvironment(
  invocation: Invocation,
  appId: string,
): Record<string, string | null> {
  const timer = invocation.source === 'wx_trigger';
  const { ip } = invocation.caller;
  const sixth = ip !== null && isIPv6(ip);
  return {
    WX_APPID: appId,
    WX_OPENID: invocation.caller.openid,
    WX_UNIONID: invocation.caller.unionid,
    WX_CLIENTIP: sixth ? null : ip,
    WX_CLIENTIPV6: sixth ? ip : null,
    TCB_SOURCE: invocation.source,
    TRIGGER_SRC: timer ? 'timer' : null,
  };
}

/** The handler's second argument. */
export function callContext(
  invocation: Invocation,
  config: FunctionConfig,
  env: Record<string, string | null>,
): Record<string, unknown> {
  const environ = Object.entries(env).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: config.memoryMb,
    time_limit_in_ms: config.timeoutMs,
    request_id: invocation.id,
    environ: environ.join(';'),
    function_name: config.name,
    function_version: '$LATEST',
    namespace: ENV_ID,
    tencentcloud_region: 'ap-shanghai',
  };
}
