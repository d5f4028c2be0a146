import { randomUUID } from 'crypto';
import { needNumber, needText, type Arguments, type OpenApis } from './api';
import { OpenApiError } from './errors';
import type { MediaChecks } from './media-checks';
import type { Presence } from './presence';
import { LABEL_OF, type Suggest, type Verdict, type Verdicts } from './verdicts';

const MOST_CHARACTERS = 2500;
const MOST_IMAGE_BYTES = 1024 * 1024;

/** `security.msgSecCheck`, `imgSecCheck` (its first version, which answers at once) and `mediaCheckAsync`. */
export function contentCheckApis(
  verdicts: Verdicts,
  presence: Presence,
  checks: MediaChecks,
): OpenApis {
  return {
    'security.msgSecCheck': async (args) => {
      const content = needText(args, 'content', 44004);
      if ([...content].length > MOST_CHARACTERS) {
        throw new OpenApiError(45002, 'content size out of limit');
      }
      const suggest = await answered(verdicts.ofText(content));
      if (args.version === undefined) {
        if (suggest === 'risky') throw new OpenApiError(87014, 'risky content');
        return {};
      }
      activePerson(args, presence);
      const result = { suggest, label: LABEL_OF[suggest] };
      const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
      return { result, detail, trace_id: randomUUID() };
    },
    'security.imgSecCheck': (args) => {
      if (!Buffer.isBuffer(args.media)) throw new OpenApiError(40097, 'invalid args: media');
      if (args.media.length > MOST_IMAGE_BYTES) throw new OpenApiError(40006, 'invalid file size');
      if (verdicts.get().media === 'risky') throw new OpenApiError(87014, 'risky content');
      return {};
    },
    'security.mediaCheckAsync': (args) => {
      const { openid, scene } = activePerson(args, presence);
      if (verdicts.get().media === 'error') throw new OpenApiError(-1, 'system error');
      const mediaUrl = needText(args, 'media_url');
      if (!/^https?:\/\//.test(mediaUrl)) throw new OpenApiError(40097, 'invalid args: media_url');
      needNumber(args, 'media_type', 1, 2);
      return { trace_id: checks.add({ mediaUrl, openid, scene }) };
    },
  };
}

/** Longer than any function waits, ms. */
const SILENCE_MS = 10_000;

/** The verdict, unless WeChat fails or is silent. */
async function answered(verdict: Verdict): Promise<Suggest> {
  if (verdict === 'silent') await new Promise((resolve) => setTimeout(resolve, SILENCE_MS).unref());
  if (verdict === 'silent' || verdict === 'error') throw new OpenApiError(-1, 'system error');
  return verdict;
}

/** Version 2 of both checks names the author, who must have used the mini program within two hours. */
function activePerson(args: Arguments, presence: Presence): { openid: string; scene: number } {
  needNumber(args, 'version', 2, 2);
  const openid = needText(args, 'openid', 40003);
  const scene = needNumber(args, 'scene', 1, 4);
  if (!presence.isActive(openid)) throw new OpenApiError(61010, 'code is expired');
  return { openid, scene };
}
