/** Text as it stands in HTML. */
export const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const number = (value: number): string => value.toLocaleString('en-US');

/** A section of the report; without content there is no section. */
export const section = (title: string, lead: string, content: string): string =>
  content === ''
    ? ''
    : `<section><h2>${escape(title)}</h2><p class="lead">${escape(lead)}</p>${content}</section>`;
