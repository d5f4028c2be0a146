import type { PersonaCard } from '../../serve/persona';
import { element } from '../wx/element';
import { strangerOpenid } from '../wx/person';
import type { Phone } from './phone';
import { person } from './tab';

/** 我是谁 */
export function peopleTile(people: PersonaCard[], phone: Phone): HTMLElement {
  const list = element('div');
  const field = element('input', {
    'aria-label': '任意 openid',
    placeholder: '任意 openid',
    autocomplete: 'off',
    pattern: '[\\w\\-]{1,128}',
    required: true,
  });
  const become = (openid: string) => {
    person.become(openid);
    draw();
    phone.start();
  };
  const draw = () => {
    const known = people.some((one) => one.openid === person.openid);
    const shown = known
      ? people
      : [...people, { openid: person.openid, name: '陌生人', role: '', note: person.openid }];
    list.replaceChildren(...groupsOf(shown).flatMap((group) => grouped(group, become)));
  };
  const form = element(
    'form',
    {
      class: 'row',
      onsubmit: (event) => {
        event.preventDefault();
        become(field.value.trim());
        field.value = '';
      },
    },
    field,
    element('button', {}, '成为此人'),
  );
  draw();
  return element(
    'section',
    { class: 'tile' },
    element('h3', {}, '我是谁'),
    list,
    element(
      'div',
      { class: 'stranger' },
      element(
        'div',
        { class: 'row' },
        element(
          'button',
          { type: 'button', onclick: () => become(strangerOpenid()) },
          '新的陌生人',
        ),
      ),
      form,
    ),
  );
}

/** Cards under one heading, in their order. */
interface Group {
  name: string | undefined;
  people: PersonaCard[];
}

function groupsOf(people: readonly PersonaCard[]): Group[] {
  const names = [...new Set(people.map(({ group }) => group))];
  return names.map((name) => ({ name, people: people.filter(({ group }) => group === name) }));
}

/** A heading that opens; the group of the person in hand is open. */
function grouped({ name, people }: Group, become: (openid: string) => void): HTMLElement[] {
  const cards = people.map((one) => card(one, become));
  if (name === undefined) return cards;
  const held = people.some(({ openid }) => openid === person.openid);
  return [element('details', held ? { open: true } : {}, element('summary', {}, name), ...cards)];
}

function card(one: PersonaCard, become: (openid: string) => void): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'person',
      'aria-pressed': String(one.openid === person.openid),
      onclick: () => become(one.openid),
    },
    element('span', { class: 'face', 'aria-hidden': 'true' }, one.name.slice(0, 1)),
    element(
      'span',
      {},
      one.role ? element('span', { class: 'role' }, one.role) : null,
      one.name,
      one.note ? element('small', {}, one.note) : null,
    ),
  );
}
