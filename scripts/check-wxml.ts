import { join } from 'node:path';
import { WrongMachine, checkStyles, checkTemplates } from '../simulator/client/wechat-compilers';

/** Lets WeChat's own compilers judge every template and style sheet of the mini program. */
const root = join(__dirname, '..', 'miniprogram');

try {
  const templates = checkTemplates(root);
  const styles = checkStyles(root);
  const problems = [...templates.problems, ...styles.problems];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else {
    const counts = `${String(templates.files)} WXML and ${String(styles.files)} WXSS files`;
    console.log(`WeChat's compilers accept ${counts}.`);
  }
} catch (error) {
  if (!(error instanceof WrongMachine)) throw error;
  console.warn(error.message);
}
