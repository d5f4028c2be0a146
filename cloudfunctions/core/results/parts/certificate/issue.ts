import { someAtATime } from '../../../ground/some-at-a-time';
import { certificateKey, issueCertificate, ownerOfUnit } from '../../stores/certificates';
import type { OutcomeChange, PublishedLine } from '../../stores/outcomes';
import type { Context } from '../../../ground/table';
import { answersOf } from '../../../works/parts/entry/answers';
import { entriesById } from '../../../works/parts/entry/by-id';

/** Certificates written at a time. */
const ABREAST = 8;

/** Name of the field in which authors say who they are. */
const NAME = 'name';

/** Writes the certificates of all published winners; those written before keep their codes. */
export async function issueCertificates(
  { campaign: { id: campaign }, office }: Pick<Context, 'campaign' | 'office'>,
  { published, publishedAt }: Pick<OutcomeChange, 'published' | 'publishedAt'>,
): Promise<void> {
  const nameOf = (id: string) => office.awards.find((award) => award.id === id)?.name ?? id;
  const ids = published.flatMap(({ entry }) => entry ?? []);
  const [answers, entries] = await Promise.all([answersOf(ids), entriesById(ids)]);
  const write = ({ award, theme, entry, unit, title, unitName }: PublishedLine): Promise<void> => {
    const to = entry ?? unit?.id ?? '';
    const owner = entry === null ? ownerOfUnit(to) : (entries.get(entry)?.owner ?? '');
    return issueCertificate({
      key: certificateKey(campaign, { award, theme, to }),
      campaign,
      owner,
      entry,
      award,
      awardName: nameOf(award),
      title: entry === null ? '' : title,
      unit: unitName,
      name: entry === null ? unitName : (answers.get(entry)?.[NAME] ?? ''),
      publishedAt: publishedAt ?? 0,
    });
  };
  await someAtATime(published, write, ABREAST);
}
