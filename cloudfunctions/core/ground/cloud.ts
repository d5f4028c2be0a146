import * as sdk from 'wx-server-sdk';

sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string });

/** The one instance of the SDK in a function: commands made by a second copy would be stored as data. */
export const cloud = sdk;
