import { defineBuiltin, type Builtin } from './builtin';
import { formAround } from './form-registry';

/** What `open-type` asks of WeChat, answered by the host through a DOM event that `wx/` listens to. */
function askHost(self: Builtin): void {
  const openType = self.text('openType');
  if (openType === '') return;
  const detail = {
    openType,
    appParameter: self.text('appParameter'),
    dataset: self.component.dataset,
    answer: (event: string, result: unknown) => self.emit(event, result),
  };
  window.dispatchEvent(new CustomEvent('simulator:open-type', { detail }));
}

export function defineButton(): void {
  defineBuiltin('button', {
    properties: {
      size: { type: String, value: 'default' },
      type: { type: String, value: 'default' },
      plain: Boolean,
      disabled: Boolean,
      loading: Boolean,
      formType: String,
      openType: String,
      appParameter: String,
      lang: String,
      sessionFrom: String,
      sendMessageTitle: String,
      sendMessagePath: String,
      sendMessageImg: String,
      showMessageCard: Boolean,
      businessId: null,
      needShowEntrance: Boolean,
      phoneNumberNoQuotaToast: Boolean,
      hoverStartTime: { type: Number, value: 20 },
      hoverStayTime: { type: Number, value: 70 },
    },
    created(self) {
      self.host.setAttribute('role', 'button');
      self.host.tabIndex = 0;
      // After the page's own tap handlers: those hang on the document, in the capture phase.
      self.host.addEventListener('click', () => {
        if (self.flag('disabled')) return;
        const form = formAround(self.host);
        if (self.text('formType') === 'submit') form?.submit(self);
        if (self.text('formType') === 'reset') form?.reset();
        askHost(self);
      });
    },
    changes: {
      disabled(self) {
        self.host.toggleAttribute('disabled', self.flag('disabled'));
        self.host.setAttribute('aria-disabled', String(self.flag('disabled')));
        self.host.tabIndex = self.flag('disabled') ? -1 : 0;
      },
      loading: (self) => self.host.toggleAttribute('loading', self.flag('loading')),
      plain: (self) => self.host.toggleAttribute('plain', self.flag('plain')),
      type: (self) => self.host.setAttribute('type', self.text('type')),
      size: (self) => self.host.setAttribute('size', self.text('size')),
      openType: (self) => self.host.setAttribute('open-type', self.text('openType')),
    },
  });
}
