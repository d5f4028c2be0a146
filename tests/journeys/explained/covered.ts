/**
 * Every rule that can say no, and how a person meets it on a page; gates by their ids.
 * Each area is tried by the test file of its name.
 */
export const COVERED = {
  works: {
    'media.bytes': 'a photograph one byte too large is chosen',
    'media.extension': 'a GIF is chosen',
    'media.type': 'a GIF renamed .jpg is chosen',
    'media.structure': 'a photograph cut off is handed in',
    'upload.missing': 'the file is gone when the work is handed in',
    'upload.changed': 'the file is overwritten while it is looked at',
    'entry.duplicate': 'the same file is handed in again',
    'upload.expired': 'two hours pass while the file is on its way',
    'submission.window': 'the submission page is opened after the last day',
  },
  votes: {
    'publish.window': 'an organizer opens the publishing page before the first day',
    'plan.day': 'the day of a plan is over when it is kept',
    'vote.perEntryPerDay': 'a second vote from a gallery opened before the first',
    'vote.perDay': 'an eleventh vote from a gallery opened before the ten',
    'vote.window': 'a work is opened after the last day of voting',
  },
} as const;
