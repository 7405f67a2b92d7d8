"""How the pages look: readable in both schemes, on paper and on a narrow screen, without a file beside the page."""

STYLE = """\
:root { color-scheme: light dark; --ink: #1c2430; --paper: #fff; --soft: #5a6675; --line: #d5dbe3; --link: #0b57a4;
  --mark: #f3f6fa; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --paper: #14181f; --soft: #a3adba; --line: #333c49;
  --link: #8bbcf3; --mark: #1d232d; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); line-height: 1.6; font-family: "Noto Sans", "Sarabun",
  "Noto Sans Thai", "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", system-ui, sans-serif; }
:lang(th) { line-height: 1.8; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
header { padding: 1.5rem clamp(1rem, 4vw, 3rem); border-bottom: 1px solid var(--line); background: var(--mark); }
header p { max-width: 46rem; }
.languages { text-align: end; max-width: none !important; margin: 0; }
.made, .none { color: var(--soft); }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.3; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 1rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 0 0 .5rem; }
.page { display: grid; grid-template-columns: minmax(13rem, 18rem) minmax(0, 1fr); gap: 2rem;
  padding: 0 clamp(1rem, 4vw, 3rem) 4rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; font-size: .92rem; }
nav h2 { font-size: 1.1rem; margin-top: 1.5rem; }
nav ul { list-style: none; padding-inline-start: .6rem; margin: .2rem 0; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .92em; }
.name { color: var(--soft); font-weight: normal; margin-inline-start: .5rem; }
.term { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.2rem; margin: 0 0 1rem; }
.term:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link); }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: .2rem 1rem; padding: .15rem 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
dd ul { margin: 0; padding-inline-start: 1.1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .95rem; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: start; vertical-align: top; }
thead th { background: var(--mark); }
@media (max-width: 52rem) { .page { grid-template-columns: minmax(0, 1fr); } nav { position: static; max-height: none; }
  dl div { grid-template-columns: minmax(0, 1fr); } }
@media print { nav, .skip, .languages { display: none; } .page { display: block; } .term { break-inside: avoid; } }
"""
