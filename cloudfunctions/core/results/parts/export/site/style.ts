/** The pages' one style sheet: paper, red and gold, and nothing to download. */
export const STYLE = `:root {
  --red: #c8161d;
  --ink: #1f2329;
  --soft: #5b6470;
  --paper: #fbf7f2;
  --gold: #b98a3c;
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif;
}
header {
  padding: 56px 20px 40px;
  background: var(--red);
  color: #fff;
  text-align: center;
}
header h1 { margin: 4px 0; font-size: 34px; letter-spacing: 4px; }
header p { margin: 2px 0; }
.what { font-size: 20px; letter-spacing: 8px; }
.date, .host { opacity: .85; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 20px 48px; }
section { margin-top: 32px; }
h2 { margin: 0; padding-bottom: 8px; border-bottom: 2px solid var(--gold); color: var(--red); }
.gives { margin: 8px 0 0; color: var(--soft); }
ul { list-style: none; margin: 16px 0 0; padding: 0; }
.works { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 16px; }
@media (min-width: 720px) { .works { grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); } }
section:first-child .works { grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); }
.works a {
  display: block;
  overflow: hidden;
  border-radius: 10px;
  background: #fff;
  color: inherit;
  text-decoration: none;
  box-shadow: 0 1px 4px rgba(0, 0, 0, .08);
}
.works a:hover, .works a:focus { box-shadow: 0 4px 14px rgba(0, 0, 0, .16); }
.works img, .blank { display: block; width: 100%; aspect-ratio: 4 / 3; object-fit: cover; background: #efe6da; }
.works strong { display: block; padding: 10px 14px 0; }
.theme, .unit { display: block; padding: 0 14px; color: var(--soft); font-size: 14px; }
.unit { padding-bottom: 12px; }
.units { columns: 2; column-gap: 32px; }
.units li { break-inside: avoid; padding: 6px 0; }
nav { padding: 16px 20px; }
nav a { color: var(--red); }
article h1 { margin: 0 0 16px; }
.excerpt { overflow: hidden; padding: 16px; background: #fff; border-left: 4px solid var(--gold); }
figure { margin: 0 0 20px; }
figcaption, .caption, .count { margin: 8px 0 0; color: var(--soft); font-size: 14px; }
.text { max-width: 720px; padding: 24px 28px; border-radius: 10px; background: #fff; line-height: 1.9; text-align: justify; }
.text p { margin: 0 0 8px; text-indent: 2em; }
.text .count { text-align: right; }
.elsewhere { overflow-wrap: anywhere; }
.elsewhere a { color: var(--red); }
.whole { display: block; max-width: 100%; border-radius: 10px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 20px; margin: 20px 0 0; }
dt { color: var(--soft); }
dd { margin: 0; }
footer { padding: 24px 20px 40px; color: var(--soft); text-align: center; }
@media (max-width: 560px) { .units { columns: 1; } header h1 { font-size: 26px; } }
`;
