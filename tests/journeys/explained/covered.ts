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
    'vote.risk': 'somebody whom WeChat ranks highest votes in the gallery',
    'vote.window': 'a work is opened after the last day of voting',
  },
  units: {
    'invitation.used': 'a code that somebody else has used is typed',
    'invitation.revoked': 'a code that the organizer has taken back is typed',
    'invitation.unit': 'a code for a unit that has been retired is typed',
    'invitation.expired': 'a code is typed two weeks later',
    'recommend.contact': 'a contact who only promotes opens the desk',
    'batch.contact': 'a contact who only promotes opens the batch page',
    'recommend.window': 'the desk is opened during the preliminary round',
    'recommend.tally': 'the desk is opened in the first second of the round',
    'gate.recommendable': 'the desk lists a work with exactly 200 votes',
    'recommend.quota': 'the desk lists an eleventh picture',
    'recommend.once': 'the desk lists a work that another unit has recommended',
    'recommend.state': 'a work is recommended that lost its standing after the desk was opened',
    'recommend.unit':
      'a work is recommended that was given to another unit after the desk was opened',
    'recommend.withdraw': 'a seat is looked at after the round',
  },
  selection: {
    'select.empty': 'a list without works is opened',
    'select.standing': 'a disqualified work on the list is looked at',
    'select.window': 'the list is opened after its round',
    'gate.judgeable': 'a finalist with exactly 500 votes is looked at',
    'select.tally': 'the list of the judges is opened in the first second of their round',
  },
  results: {
    'score.shortlist': 'a judge opens the desk before the list is confirmed',
    'score.conflict': 'a work moves to the unit of its judge while it is scored',
    'score.window': 'a judge opens the desk after the round',
    'award.judging': 'an organizer wants to publish while judges score',
    'announce.window': 'an organizer wants to publish before the first day',
    'award.count': 'a place is given that the last points have filled since',
    'award.pool': 'a place is given to a work that was disqualified since',
    'award.twice': 'a prize of a theme is given to a first prize',
    'announce.ties': 'an organizer wants to publish with a tie over the last place',
    'announce.short': 'an organizer wants to publish with places left',
    'announce.pending': 'a citizen opens the results on the first day',
    'award.published': 'an organizer opens the awards after the publication',
    'announce.withdrawn': 'a citizen opens the results after they were taken back',
  },
  /** What notice 003 never refuses is tried with a stricter campaign. */
  strict: {
    'media.duration': 'a film of three seconds is chosen where two are allowed',
    'media.kind': 'a picture is handed in by a phone that read the campaign when it took pictures',
    'contact.window': 'the registration is opened after its last day',
    'disqualify.grounds': 'a work is looked at where no ground is named',
    'recommend.withdraw': 'a seat is looked at where recommending is final',
    'vote.pace':
      'a second vote from a gallery opened before the first, where one an hour is allowed',
    'vote.perAddress': 'a third vote from an address where two are allowed',
    'select.adjustable': 'a work on a list that follows the rule alone is looked at',
    'select.ties': 'a list with an undecided tie is opened',
  },
} as const;
