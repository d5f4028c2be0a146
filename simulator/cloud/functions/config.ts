import * as fs from 'fs';
import * as path from 'path';

interface TimerTrigger {
  name: string;
  /** Seven-field cron in UTC+8. */
  config: string;
}

/** What `<function>/config.json` says, with the platform's defaults filled in. */
export interface FunctionConfig {
  name: string;
  root: string;
  timeoutMs: number;
  memoryMb: number;
  timers: TimerTrigger[];
  /** Open APIs the function has asked for; others are refused with -604101. */
  openapi: string[];
}

const DEFAULT_TIMEOUT_SECONDS = 3;
const LONGEST_TIMEOUT_SECONDS = 900;
const DEFAULT_MEMORY_MB = 256;
const LARGEST_MEMORY_MB = 3072;

interface ConfigFile {
  timeout?: number;
  memorySize?: number;
  triggers?: { name: string; type: string; config: string }[];
  permissions?: { openapi?: string[] };
}

/** Reads one deployed function, or null when the folder is no function. */
function readFunction(functions: string, name: string): FunctionConfig | null {
  // A name is a single path segment on the platform too, so a caller cannot climb out of the folder.
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return null;
  const root = path.join(functions, name);
  if (!fs.existsSync(path.join(root, 'index.js'))) return null;
  const file = path.join(root, 'config.json');
  const config = readConfig(file);
  return {
    name,
    root,
    timeoutMs: 1000 * within(config.timeout ?? DEFAULT_TIMEOUT_SECONDS, LONGEST_TIMEOUT_SECONDS),
    memoryMb: within(config.memorySize ?? DEFAULT_MEMORY_MB, LARGEST_MEMORY_MB),
    timers: (config.triggers ?? [])
      .filter((trigger) => trigger.type === 'timer')
      .map((trigger) => ({ name: trigger.name, config: trigger.config })),
    openapi: config.permissions?.openapi ?? [],
  };
}

/** Every function in the folder, by name. */
export function readFunctions(functions: string): FunctionConfig[] {
  if (!fs.existsSync(functions)) return [];
  return fs
    .readdirSync(functions)
    .map((name) => readFunction(functions, name))
    .filter((config) => config !== null);
}

function readConfig(file: string): ConfigFile {
  if (!fs.existsSync(file)) return {};
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as ConfigFile;
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error });
  }
}

function within(value: number, most: number): number {
  if (!(value > 0) || value > most) throw new RangeError(`${value} is outside 1..${most}`);
  return value;
}
