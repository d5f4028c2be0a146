import type { FormField } from '../../../miniprogram/shared/campaign/view';
import type { AwardView, OfficeView } from '../../../miniprogram/shared/campaign/office';
import { MEDIA_KINDS } from '../../../miniprogram/shared/vocabulary';
import { closesAt } from './days';
import type { Campaign } from './schema';
import { gateView } from './view';

/**
 * What people in office need of a campaign: units, quotas, selections, judgings and awards.
 * @param campaign a checked campaign.
 */
export function officeOf(campaign: Campaign): OfficeView {
  const { recommendation, disqualification } = campaign;
  return {
    levels: levelsOf(campaign),
    contactConsent: {
      version: campaign.units.consent.version,
      title: campaign.units.consent.title,
      paragraphs: campaign.units.consent.paragraphs,
    },
    contacts: campaign.units.contacts.map(({ registerBy, form, ...contact }) => ({
      ...contact,
      registerBy: registerBy === null ? null : closesAt(campaign.year, registerBy),
      form: form.map(fieldView),
    })),
    quotas: campaign.quotas
      .filter((quota) => quota.of === 'recommendation' && quota.per === 'unit')
      .map(({ id, name, kind, theme, levels, max, source }) => ({
        id,
        name,
        kind: MEDIA_KINDS.find((known) => known === kind) ?? null,
        theme,
        levels,
        max,
        source,
      })),
    recommendation: recommendation && {
      withdrawable: recommendation.withdrawable,
      withdrawableSource: recommendation.withdrawableSource,
      seatsPerEntry: recommendation.seatsPerEntry,
      seatsSource: recommendation.seatsSource,
      source: recommendation.source,
    },
    selections: selectionsOf(campaign),
    judgings: campaign.judgings.map(
      ({ id, name, round, panel, hides, hidesSource, criteria, rankBy, rankBySource, source }) => ({
        id,
        name,
        round,
        panel,
        hides,
        hidesSource,
        criteria: criteria.map(({ figure: _figure, ...criterion }) => criterion),
        rankBy,
        rankBySource,
        source,
      }),
    ),
    awards: campaign.awards.map((award): AwardView => ({ ...award })),
    invitation: campaign.invitation,
    disqualification:
      disqualification?.by === 'organizer' ? { grounds: disqualification.grounds } : null,
    acceptance: campaign.checklists
      .filter(({ before }) => before === 'accept')
      .flatMap(({ items }) => items),
    twoPersons: campaign.twoPersons,
  };
}

const fieldView = ({ channels: _channels, ...field }: Campaign['form'][number]): FormField => field;

const levelsOf = ({ units, channels }: Campaign): OfficeView['levels'] =>
  units.levels.map(({ id, name, recommendsTo, source }) => ({
    id,
    name,
    recommends: recommendsTo !== null,
    uploads: channels.some(({ by, levels }) => by === 'unit' && levels.includes(id)),
    source,
  }));

/** A gate before `select` stands before every selection; one before another step, in that step's round. */
const selectionsOf = (campaign: Campaign): OfficeView['selections'] =>
  campaign.selections.map((selection) => {
    const round = campaign.rounds.find(({ id }) => id === selection.round);
    const gate = campaign.gates.find(
      (one) => one.round === selection.tally && round?.allows.includes(one.before) === true,
    );
    const heldSource = campaign.voting?.watch?.source ?? selection.source;
    return { ...selection, gate: gate === undefined ? null : gateView(gate), heldSource };
  });
