#!/usr/bin/env bash
# What mammoth's plain text of a .docx leaves out and lets in: a line break inside a paragraph vanishes, so that the words
# before and after it become one, and text that Word hides is text like any other. Guessed: a break is a line feed, as it is a
# <br /> in mammoth's own HTML, and hidden text is left out, as Word prints it.
# Needs Node 20 and the npm registry; works in a temporary folder. Fails if the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 docx@9.15.2
cat >try.cjs <<'JS'
const { Document, Packer, Paragraph, TextRun } = require('docx');
const mammoth = require('mammoth');
(async () => {
  const children = [
    new TextRun('first'),
    new TextRun({ text: 'second', break: 1 }),
    new TextRun({ text: 'unseen', vanish: true }),
  ];
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] }));
  const text = await mammoth.extractRawText({ buffer });
  const html = await mammoth.convertToHtml({ buffer });
  console.log('mammoth', require('mammoth/package.json').version);
  console.log('plain text:', JSON.stringify(text.value), 'messages:', text.messages.length);
  console.log('HTML:      ', JSON.stringify(html.value), 'messages:', html.messages.length);
  const seen = text.value === 'firstsecondunseen\n\n' && html.value === '<p>first<br />secondunseen</p>';
  process.exitCode = seen && text.messages.length === 0 ? 0 : 1;
})();
JS
node try.cjs
# Seen:
#   mammoth 1.13.0
#   plain text: "firstsecondunseen\n\n" messages: 0
#   HTML:       "<p>first<br />secondunseen</p>" messages: 0
