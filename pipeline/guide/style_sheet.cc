#include "guide/sections.h"

namespace nenpo::guide {

/// Every colour of a text has a contrast of 4.5 : 1 or more to what is behind it (WCAG 2.1, 1.4.3).
const std::string_view kStyleSheet = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 54rem; padding: 2.5rem 1.5rem 5rem; background: #ffffff; color: #1f2a33;
  font: 1rem/1.85 "BIZ UDPGothic", "BIZ UDPゴシック", "Hiragino Kaku Gothic ProN", "Yu Gothic", Meiryo, sans-serif;
  line-break: strict; overflow-wrap: anywhere;
}
header { border-bottom: 3px solid #1d5c63; padding-bottom: .75rem; }
header p { margin: .25rem 0 0; color: #47555f; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.4; color: #12464c; }
h2 { margin: 3.5rem 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid #9fb8ba; font-size: 1.45rem;
  line-height: 1.45; color: #12464c; }
h3 { margin: 2.2rem 0 .75rem; padding-left: .7rem; border-left: .3rem solid #1d5c63; font-size: 1.13rem; line-height: 1.5; }
h4 { margin: 1.4rem 0 .4rem; font-size: 1rem; line-height: 1.6; }
p { margin: .5rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.6rem; }
li { margin: .3rem 0; }
a { color: #0b5563; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
nav { margin: 2rem 0 0; padding: 1.1rem 1.6rem; background: #f1f6f6; border-radius: .5rem; }
nav h2 { margin: 0 0 .5rem; padding: 0; border: 0; font-size: 1.1rem; }
nav ul { columns: 2; column-gap: 2rem; list-style: none; padding-left: .2rem; font-size: .94rem; }
nav ul li { break-inside: avoid; margin: .1rem 0; }
.steps { counter-reset: step; list-style: none; padding: 0; }
.steps li { counter-increment: step; position: relative; margin: .8rem 0; padding-left: 3.2rem; min-height: 2.2rem; }
.steps li::before { content: counter(step); position: absolute; left: 0; top: .1rem; width: 2.1rem; height: 2.1rem;
  border-radius: 50%; background: #1d5c63; color: #ffffff; text-align: center; line-height: 2.1rem; font-weight: bold; }
.steps strong { display: block; }
table { width: 100%; margin: .8rem 0 1.2rem; border-collapse: collapse; font-size: .92rem; line-height: 1.65; }
th, td { padding: .45rem .7rem; border-bottom: 1px solid #d4dfe0; text-align: left; vertical-align: top; }
thead th { background: #e6efef; border-bottom: 2px solid #9fb8ba; color: #12464c; white-space: nowrap; }
tbody th { font-weight: bold; width: 24%; }
.fields tbody th { width: 22%; }
.fields td:nth-child(2) { width: 3.6rem; white-space: nowrap; color: #8a1c10; font-weight: bold; }
.fields td:nth-child(3) { width: 25%; }
.example { display: block; color: #47555f; }
.label { display: inline-block; margin-right: .6rem; padding: 0 .6rem; border-radius: 1rem; font-size: .8rem;
  font-weight: bold; line-height: 1.7; white-space: nowrap; }
.error { background: #fbe6e3; color: #8a1c10; }
.warning { background: #fdf0cf; color: #664700; }
.info { background: #e3eef6; color: #174a70; }
article { margin: 1rem 0; padding: .9rem 1.2rem 1rem; border: 1px solid #d4dfe0; border-radius: .5rem; }
article h4 { margin: 0; font-size: 1.03rem; }
article p { margin: .35rem 0 .6rem; }
article:target { border-color: #1d5c63; box-shadow: 0 0 0 2px #1d5c63; }
dl { display: flex; margin: 0; font-size: .94rem; line-height: 1.65; }
dl div { flex: 1; padding: .45rem .8rem; border-radius: .3rem; background: #f6f8f8; }
dt { font-size: .8rem; font-weight: bold; }
dd { margin: 0; }
.wrong { border-left: .25rem solid #b5483b; }
.wrong dt { color: #8a1c10; }
.right { margin-left: .8rem; border-left: .25rem solid #2f7d4f; }
.right dt { color: #1f5f3a; }
@media screen and (max-width: 40rem) { dl { display: block; } .right { margin: .5rem 0 0; } nav ul { columns: 1; } }
@page { size: A4; margin: 18mm 17mm 20mm; }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; line-height: 1.7; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  h2 { margin-top: 2rem; }
  h2, h3, h4, h2 + p, h3 + p { break-after: avoid; }
  article, tr, li { break-inside: avoid; }
  article { margin: .7rem 0; padding: .6rem 1rem .7rem; }
  th, td { padding: .3rem .6rem; }
  thead { display: table-header-group; }
}
)css";

}  // namespace nenpo::guide
