import { colour } from './colours';

/** The report's own style, in the product's colours; it prints as it looks. */
export const style = (): string => `
*{box-sizing:border-box}
body{margin:0;background:${colour('paper')};color:${colour('ink')};font:15px/1.6 -apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif}
main{max-width:1120px;margin:0 auto;padding:0 20px 80px}
header{background:${colour('union')};color:#fff;padding:44px 0 36px}
header.failed{background:${colour('ink')}}
header div{max-width:1120px;margin:0 auto;padding:0 20px}
h1{font-size:32px;line-height:1.3;margin:0}
header p{margin:8px 0 0;opacity:.92}
.verdict{display:inline-block;margin-top:20px;padding:8px 18px;border-radius:999px;background:#fff;color:${colour('union')};font-weight:700;font-size:18px}
.failed .verdict{color:${colour('ink')}}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(112px,1fr));gap:12px;margin:-22px 0 28px}
.cards div{background:${colour('card')};border-radius:12px;padding:14px 16px;box-shadow:0 2px 12px rgba(66,45,20,.08)}
.cards b{display:block;font-size:26px;line-height:1.2;font-variant-numeric:tabular-nums}
.cards span{color:${colour('ink-soft')};font-size:13px}
section{background:${colour('card')};border-radius:16px;padding:26px 28px 30px;margin:0 0 20px;box-shadow:0 2px 12px rgba(66,45,20,.06);break-inside:avoid-page}
h2{font-size:21px;margin:0}
h3{font-size:15px;margin:22px 0 6px;font-weight:600}
.lead{color:${colour('ink-soft')};margin:4px 0 16px}
svg{max-width:100%;height:auto;display:block}
.keys{display:flex;flex-wrap:wrap;gap:6px 20px;color:${colour('ink-soft')};font-size:13px;margin:0 0 8px}
.key{display:inline-flex;align-items:center;gap:6px}
.key i{width:12px;height:12px;border-radius:3px;display:inline-block}
.units{display:grid;grid-template-columns:repeat(auto-fill,minmax(460px,1fr));gap:4px 32px}
.unit{display:flex;align-items:center;gap:14px;min-height:28px;border-bottom:1px solid ${colour('line')}}
.unit .name{flex:0 0 130px;font-size:14px}
.row{display:inline-flex;align-items:center;gap:3px}
.row b{font-size:12px;font-weight:400;color:${colour('ink-faint')};margin-left:5px;min-width:34px;font-variant-numeric:tabular-nums}
.seat{width:12px;height:12px;border-radius:3px;border:1px solid #d5cbbd;display:inline-block;background:#fff}
.seat.on{background:${colour('union')};border-color:${colour('union')}}
.seat.video{background:${colour('theme-5')};border-color:${colour('theme-5')}}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:14px 22px}
figure{margin:0;display:flex;flex-direction:column;justify-content:space-between}
figcaption{font-size:14px}
.award{display:inline}
.award h3{display:block;font-size:17px;color:${colour('gold-ink')};margin:20px 0 8px}
.award em{font-style:normal;font-weight:400;font-size:14px;margin-left:10px;color:${colour('ink-soft')}}
.award ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:10px}
.award li{background:${colour('gold-soft')};border-radius:10px;padding:10px 14px;display:flex;flex-direction:column}
.award li span,.award li small{font-size:13px;color:${colour('ink-soft')}}
table{border-collapse:collapse;width:100%;font-size:14px}
th{text-align:left;color:${colour('ink-soft')};font-weight:400;font-size:13px;padding:6px 10px 6px 0;border-bottom:1px solid ${colour('line')}}
td{padding:8px 10px 8px 0;border-bottom:1px solid ${colour('line')};vertical-align:top}
code{font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:nowrap}
td.bar{width:130px;white-space:nowrap}
td.bar i{display:inline-block;height:12px;max-width:80px;background:${colour('union')};border-radius:3px;margin-right:6px;vertical-align:-1px}
.bar b{font-weight:600;font-variant-numeric:tabular-nums}
.trials td{padding:4px 10px 4px 0}
.when{white-space:nowrap;color:${colour('ink-soft')};font-variant-numeric:tabular-nums}
.yes{color:${colour('good')}}
.no{color:${colour('union')}}
.promises{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(480px,1fr));gap:10px 28px}
.promises>li{display:flex;flex-direction:column}
.promises span{color:${colour('ink-soft')};font-size:14px}
.promises ul{color:${colour('ink')};font-size:14px;margin:4px 0 0;padding-left:20px}
.faint{color:${colour('ink-faint')}}
footer{color:${colour('ink-soft')};font-size:13px}
@media(max-width:760px){.units,.promises{grid-template-columns:1fr}section{padding:20px 16px}.unit{flex-wrap:wrap}table{font-size:13px}}
`;
