export type FunctionFailure =
  | 'not-found'
  | 'forbidden'
  | 'execute'
  | 'timeout'
  | 'memory'
  | 'too-large'
  | 'request-too-large'
  | 'invalid';

/**
 * Code for the phone (`errCode`, with its label) and for a calling function (the wire's `code`). What a phone hears
 * about `forbidden`, `memory`, `too-large` and `request-too-large` is not documented in numbers [?].
 */
const CODES: Record<FunctionFailure, { errCode: number; label: string; wire: string }> = {
  'not-found': { errCode: -501000, label: '', wire: 'FUNCTION_NOT_FOUND' },
  forbidden: { errCode: -501008, label: 'invalid request source', wire: 'PERMISSION_DENIED' },
  execute: { errCode: -504002, label: 'functions execute fail', wire: 'FUNCTIONS_EXECUTE_FAIL' },
  timeout: { errCode: -504003, label: '', wire: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' },
  memory: {
    errCode: -504002,
    label: 'functions execute fail',
    wire: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  },
  'too-large': { errCode: -501001, label: 'resource system error', wire: 'SYS_ERR' },
  'request-too-large': {
    errCode: -501001,
    label: 'resource system error',
    wire: 'EXCEED_MAX_PAYLOAD_SIZE',
  },
  invalid: { errCode: -501007, label: 'invalid parameters', wire: 'INVALID_PARAM' },
};

/** A call that gave no result. */
export class FunctionError extends Error {
  readonly errCode: number;
  readonly wireCode: string;

  constructor(
    readonly failure: FunctionFailure,
    message: string,
    readonly requestId: string,
  ) {
    super(message);
    this.name = 'FunctionError';
    this.errCode = CODES[failure].errCode;
    this.wireCode = CODES[failure].wire;
  }

  /** The text `wx.cloud.callFunction` rejects with on a phone. */
  get errMsg(): string {
    const code = `errCode: ${this.errCode} ${CODES[this.failure].label}`;
    return `cloud.callFunction:fail Error: ${code} | errMsg: ${this.message}`;
  }
}
