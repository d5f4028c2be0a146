import type { Chapter } from '../../campaigns/book/chapter';
import type { Item } from '../../campaigns/book/item';
import { dayText, item, list, namesOf } from '../../campaigns/book/item';
import type { PeoplePart } from './shape';

/** Contacts of units, what they are in charge of, and how people are admitted by code. */
function contactItems(campaign: PeoplePart): Item[] {
  const { days, source: invited } = campaign.invitation;
  const codes = item(`主办方发出的邀请码 ${String(days)} 天内有效，只能用一次。`, invited);
  const contacts = campaign.units.contacts.flatMap(
    ({ name, levels, acts, registerBy, form, source }) => {
      const required = list(form.filter((field) => field.required).map(({ label }) => label));
      const who = namesOf(campaign.units.levels, levels);
      const duty = acts ? '，审核通过后可以推荐和代为上传作品' : '';
      const by = registerBy === null ? '' : `，${dayText(campaign, registerBy)}前登记`;
      return [item(`${who}设${name}${by}${duty}，须填写${required}。`, source)];
    },
  );
  const { title, source } = campaign.units.consent;
  const consent = contacts.length > 0 ? [item(`登记前须同意《${title}》。`, source)] : [];
  return [...contacts, ...consent, codes];
}

export const chapters: readonly Chapter<PeoplePart>[] = [
  { title: '联系人', order: 130, items: contactItems },
];
