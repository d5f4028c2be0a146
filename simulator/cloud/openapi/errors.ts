/** An open API refused as WeChat's server does: `errcode` and `errmsg` in the reply. */
export class OpenApiError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
    this.name = 'OpenApiError';
  }
}

/** An open API refused before it ran: unknown (-604100) or not asked for in config.json (-604101). */
export class OpenApiDenied extends Error {
  constructor(readonly errorCode: number) {
    super(`error code: ${errorCode}`);
    this.name = 'OpenApiDenied';
  }
}
