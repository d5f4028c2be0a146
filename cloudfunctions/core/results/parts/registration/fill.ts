import type { CampaignView, FormField } from '../../../../../miniprogram/shared/campaign/view';
import type { Context } from '../../../ground/table';
import type { Entry } from '../../../works/stores/entries';
import type { FormWay, RegistrationForm } from './form';
import { printed, registrationItems } from './items';
import { linesOf } from './layout';

type Answers = Readonly<Record<string, string>>;
type At = Pick<Context, 'campaign' | 'office'>;

const SEAL = '签字（盖章）';

/** The registration form of a work as its author has filled it in; what was not told stays blank for a pen. */
export function filledForm(
  { campaign, office }: At,
  { channel, kind }: Pick<Entry, 'channel' | 'kind'>,
  answers: Answers,
): RegistrationForm {
  const { title, host, form, kinds, year } = campaign;
  const paper = office.papers.find(({ holds }) => holds === 'form');
  const asked = form.filter((field) => ofEverybody(field) && field.kind !== 'text');
  const before = asked.findIndex(({ id }) => id === 'title');
  const at = before === -1 ? asked.length : before;
  const rowsOf = (fields: readonly FormField[]) =>
    registrationItems(form, answers, linesOf(fields));
  const kindRow = {
    label: '作品类别',
    value: kinds.map(({ id, name }) => ({ name, chosen: id === kind })),
  };
  return {
    title: `“${title}”${paper?.name ?? '报名表'}`,
    host,
    ways: campaign.channels.map((way) => wayOf(form, way, way.by === channel, answers)),
    rows: [...rowsOf(asked.slice(0, at)), [kindRow], ...rowsOf(asked.slice(at))],
    passages: form
      .filter((field) => field.kind === 'text')
      .map((field) => ({
        label: labelOf(campaign, field),
        text: answers[field.id] ?? '',
        signed: ofEverybody(field) ? null : { line: SEAL, date: `${String(year)}年    月     日` },
      })),
    note: noteOf(office),
  };
}

const ofEverybody = ({ channels }: FormField): boolean => channels.length === 0;

/** A way in, with what is asked of those alone who come by it. */
const wayOf = (
  form: readonly FormField[],
  { id, name }: CampaignView['channels'][number],
  chosen: boolean,
  answers: Answers,
): FormWay => ({
  name,
  chosen,
  blanks: form
    .filter(({ kind, channels }) => kind !== 'text' && channels.includes(id))
    .map((field) => ({
      label: field.label,
      value: chosen ? printed(field.kind, answers[field.id] ?? '') : '',
    })),
});

/** 作品内容概要（500字以内）; 推荐单位意见：（自荐无需填写）. */
function labelOf({ channels }: CampaignView, field: FormField): string {
  if (ofEverybody(field)) return `${field.label}（${String(field.maxLength)}字以内）`;
  const others = channels.filter(({ id }) => !field.channels.includes(id));
  return `${field.label}：（${others.map(({ name }) => name).join('、')}无需填写）`;
}

function noteOf({ papers }: At['office']): string {
  const source = papers.find(({ holds }) => holds !== 'form')?.source;
  return source !== undefined && 'clause' in source ? `备注：${source.clause}。` : '';
}
