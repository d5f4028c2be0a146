import type { CampaignView, FieldKind } from '../../../../../miniprogram/shared/campaign/view';
import { officeView } from '../../../campaigns';
import type { CheckScene } from '../../../ground/content-check';
import { findAppeal } from '../../../votes/stores/appeals';
import type { Check } from '../../stores/checks';
import { findEntry } from '../../../works/stores/entries';
import { formsOf } from '../../../works/stores/entry-forms';
import { findRegistration } from '../../../people/stores/registrations';
import { findReport } from '../../../works/stores/reports';

/** What WeChat is asked about, and where it would be seen. */
export interface Content {
  scene: CheckScene;
  /** The words, as people would read them; or the picture's cloud file id. */
  text: string;
}

/** What a check is about as it stands now; null when it is not there (any more). */
export function contentOf(
  campaign: CampaignView,
  { subject, part }: Check,
): Promise<Content | null> {
  const colon = subject.indexOf(':');
  const id = subject.slice(colon + 1);
  if (part === 'picture') return pictureOf(id);
  switch (subject.slice(0, colon)) {
    case 'entry':
      return entryWords(campaign, id);
    case 'registration':
      return registrationWords(id);
    case 'appeal':
      return comment(findAppeal(id));
    case 'report':
      return comment(findReport(id));
    default:
      throw new Error('A check is about nothing known');
  }
}

/** The picture that would be shown: a photograph's, or the poster of a film. */
async function pictureOf(entry: string): Promise<Content | null> {
  const found = await findEntry(entry);
  if (found === null) return null;
  const { file, preview } = found.media;
  const picture = found.kind === 'image' ? file : preview;
  return picture === null ? null : { scene: 'work', text: picture };
}

/** The field that a name is typed into. */
const NAME = 'name';
/** Fields of free words: numbers, addresses and the like say nothing that could be harmful. */
const WORDS: readonly FieldKind[] = ['line', 'text', 'unit'];

interface Field {
  id: string;
  kind: FieldKind;
  personal: boolean;
}

/** Of what is personal only the name leaves for WeChat: it will be read in results, or beside what is done in office. */
const wordsOf = (form: readonly Field[], answers: Readonly<Record<string, string>>): string =>
  form
    .filter(({ id, kind, personal }) => WORDS.includes(kind) && (!personal || id === NAME))
    .map(({ id }) => answers[id] ?? '')
    .filter((answer) => answer !== '')
    .join('\n');

async function entryWords({ form }: CampaignView, entry: string): Promise<Content | null> {
  const [filled] = await formsOf([entry]);
  if (filled === undefined) return null;
  const text = wordsOf(form, filled.answers);
  return { scene: 'work', text };
}

async function registrationWords(id: string): Promise<Content | null> {
  const found = await findRegistration(id);
  if (found === null) return null;
  const form = officeView.contacts.find((one) => one.id === found.form)?.form ?? [];
  return { scene: 'profile', text: wordsOf(form, found.answers) };
}

async function comment(found: Promise<{ text: string } | null>): Promise<Content | null> {
  const said = await found;
  return said === null ? null : { scene: 'comment', text: said.text };
}
