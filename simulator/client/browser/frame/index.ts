import type { Calendar } from '../../serve/moments';
import type { PersonaCard } from '../../serve/persona';
import { element } from '../wx/element';
import { calendarsTile } from './calendars';
import { Clock, clockTile, shanghai } from './clock';
import { outboxTile } from './outbox';
import { peopleTile } from './people';
import { Phone } from './phone';
import { person } from './tab';
import { networkTile, storageTile, timersTile } from './tools';
import { verdictsTile } from './verdicts';
import { beginIn } from './world';

interface Settings {
  title: string;
  people: PersonaCard[];
  calendars: Calendar[];
  world: string | null;
}

async function begin(): Promise<void> {
  const phone = new Phone();
  person.become(person.openid);
  const settings = (await (await fetch('/frame/settings.json')).json()) as Settings;
  const { title, people, calendars } = settings;
  beginIn(settings.world);
  phone.start(new URLSearchParams(location.search).get('path') ?? undefined);

  const clock = new Clock();
  const statusTime = document.getElementById('status-time');
  clock.onTick((now) => statusTime && (statusTime.textContent = shanghai(now).slice(11, 16)));

  const route = element('p', { title: '当前页面' });
  const note = element('p', { role: 'status' });
  phone.onRoute((shown) => (route.textContent = shown));
  route.textContent = phone.route ?? '';
  phone.onNote((text) => (note.textContent = text));
  const nameOf = (openid: string) => people.find((one) => one.openid === openid)?.name ?? openid;
  document.getElementById('panel')?.append(
    element('header', { class: 'panel-head' }, element('h2', {}, title), route),
    element(
      'div',
      { class: 'column' },
      peopleTile(people, phone),
      networkTile(phone),
      storageTile(phone),
    ),
    element(
      'div',
      { class: 'column' },
      clockTile(clock, () => phone.start(phone.route)),
      calendarsTile(calendars, clock, (path) => phone.start(path)),
      outboxTile(nameOf, (page) => phone.start(page)),
      timersTile(),
      verdictsTile(),
    ),
    note,
  );
  handle();
}

/** On a narrow screen the panel lies behind a handle at the edge. */
function handle(): void {
  const button = document.getElementById('handle');
  const panel = document.getElementById('panel');
  if (!button || !panel) return;
  const open = (shown: boolean) => {
    panel.classList.toggle('open', shown);
    button.setAttribute('aria-expanded', String(shown));
    button.setAttribute('aria-label', shown ? '关闭模拟器面板' : '打开模拟器面板');
  };
  button.onclick = () => open(!panel.classList.contains('open'));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && open(false));
  document.getElementById('phone')?.addEventListener('pointerdown', () => open(false), true);
  // A tap on the pages is seen here only as the focus moving into their frame.
  window.addEventListener('blur', () => open(false));
}

void begin();
