import { Failure } from './api';
import { element } from './element';

/** The browser's own file chooser. Rejects `cancel` as WeChat does when the person changes their mind. */
export function pickFiles(options: {
  accept: string;
  count: number;
  capture?: string;
}): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const input = element('input', {
      type: 'file',
      accept: options.accept,
      multiple: options.count > 1,
      capture: options.capture,
      'aria-label': '选择文件',
      style: 'display:none',
    });
    input.onchange = () => {
      input.remove();
      const chosen = [...(input.files ?? [])].slice(0, options.count);
      if (chosen.length > 0) resolve(chosen);
      else reject(new Failure('cancel'));
    };
    input.oncancel = () => {
      input.remove();
      reject(new Failure('cancel'));
    };
    document.body.append(input);
    input.click();
  });
}
