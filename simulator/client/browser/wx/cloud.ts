import { settle } from './api';
import type { CloudApi, CloudOptions } from './cloud-api';
import { cloudDatabase } from './cloud-database';
import { cloudError } from './cloud-error';
import { cloudFiles } from './cloud-files';
import { CloudFailure, type Entrance } from './entrance';
import type { FileStore } from './file-store';

interface CallOptions extends CloudOptions {
  name: string;
  data?: unknown;
  slow?: boolean;
}

const NOT_READY = "Cloud API isn't enabled, please call wx.cloud.init first";

export function cloudApis(entrance: Entrance, files: FileStore) {
  let ready = false;

  const call: CloudApi = (name, options, run) => {
    const work = (async () => {
      try {
        if (!ready) throw new CloudFailure(-1, NOT_READY);
        return { errMsg: `cloud.${name}:ok`, ...(await run(options)) };
      } catch (error) {
        throw cloudError(`cloud.${name}`, error);
      }
    })();
    return settle(options, work);
  };

  return {
    cloud: {
      DYNAMIC_CURRENT_ENV: { __dynamic: 'current' },
      init: () => {
        ready = true;
      },
      callFunction: (options: CallOptions) =>
        call('callFunction', options, async ({ name, data }) => {
          if (typeof name !== 'string' || name === '')
            throw new CloudFailure(
              -501000,
              'parameter.name should be string instead of undefined;',
            );
          return entrance.post(`/client/functions/${encodeURIComponent(name)}`, data);
        }),
      ...cloudFiles(call, entrance, files),
      database: () => {
        if (!ready) throw cloudError('cloud.database', new CloudFailure(-1, NOT_READY));
        return cloudDatabase(entrance);
      },
      CloudID,
    },
  };
}

/** `wx.cloud.CloudID('…')`, with or without `new`. */
function CloudID(this: unknown, cloudID: string): object {
  return { cloudID };
}
