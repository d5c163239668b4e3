// swift-format-ignore-file
// Written by Tests/BaliseTests/BuiltInFiles.swift from themes/calm/: change the files there.

/// The files of the theme that is built in, by their path from its folder, in order.
package let builtInTheme: [(path: String, text: String)] = [
("advice.mustache", #"""
{{> head}}
{{> top}}
<main id="main">
<div class="card{{#tone}} {{tone}}{{/tone}}">
<h1>
{{> tag}}
{{{heading}}}</h1>
{{> calls}}
{{#body}}
{{{body}}}
{{/body}}
</div>
{{#choices}}
<p><a class="go" href="{{address}}">{{{label}}}</a></p>
{{/choices}}
{{> talk}}
</main>
{{> bottom}}

"""#),
("bottom.mustache", #"""
{{> help}}
{{#where-text}}
<nav class="tools" aria-label="{{words.tools}}">
{{> sofar}}
<a href="{{restart-address}}">{{words.restart}}</a>
</nav>
{{/where-text}}
<footer>
<nav aria-label="{{words.pages}}">
<ul>
{{#navigation}}
<li><a href="{{address}}"{{#foreign}} lang="{{language}}" dir="{{direction}}"{{/foreign}}{{#current}} aria-current="page"{{/current}}>{{title}}</a></li>
{{/navigation}}
<li><a href="{{sitemap-address}}"{{#on-sitemap}} aria-current="page"{{/on-sitemap}}>{{sitemap-title}}</a></li>
</ul>
</nav>
{{#footer}}
<p>{{footer}}</p>
{{/footer}}
</footer>
</body>
</html>

"""#),
("calls.mustache", #"""
{{#calls}}
<p class="door"><a class="go" href="{{address}}" rel="noreferrer">{{{label-html}}}</a></p>
{{/calls}}

"""#),
("colophon.mustache", #"""
{{#has-colophon}}
<hr>
{{#source}}
<p>{{words.source}} {{#address}}<a href="{{address}}" rel="noreferrer">{{/address}}{{text}}{{#address}}</a>{{/address}}</p>
{{/source}}
{{#credits}}
{{{credits}}}
{{/credits}}
{{#reviewed}}
<p>{{reviewed}}</p>
{{/reviewed}}
{{/has-colophon}}

"""#),
("exit.mustache", #"""
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<title>{{document-title}}</title>
<meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
<meta http-equiv="refresh" content="0; url={{exit-url}}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<meta name="robots" content="noindex">
<style>{{{style}}}</style>
</head>
<body>
<main>
<h1><a href="{{exit-url}}" rel="noreferrer">{{exit-name}}</a></h1>
</main>
</body>
</html>

"""#),
("guide.css", #"""
/* The contents of a guide, quieter than what it is about; its sections are told apart by a line, too. */
.contents { font-size: .95rem; }
.contents h2 { margin: 0; font-size: 1rem; }
.contents ul { columns: 14rem; }
.contents li { margin: 0; break-inside: avoid; }
main > h2, main > section { padding-top: .8rem; border-top: 1px solid var(--rim); }
main > section > h2 { margin-top: 0; }

/* Footnotes, apart from the text; the one a link leads to, and where it leads back to */
.footnotes { border-top: 1px solid var(--rim); padding-top: 1rem; }
sup { line-height: 1; }
sup a { margin: 0; padding: .7rem 2px; }
.footnotes :target, sup :target { outline: 2px solid; outline-offset: 3px; }

@media print {
  .contents, .to-contents { display: none; }
}

"""#),
("guide.mustache", #"""
{{> head}}
{{> top}}
<main id="main">
<h1>{{{heading}}}</h1>
{{#calls}}
<p><a class="go talk" href="{{address}}" rel="noreferrer">{{{label-html}}}</a></p>
{{/calls}}
{{#urgent}}
<p class="own"><a class="go" href="{{address}}">{{{text}}}</a></p>
{{/urgent}}
{{#has-contents}}
{{{opening}}}
<nav class="contents" id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">{{words.contents}}</h2>
<ul>
{{#contents}}
<li><a href="{{address}}">{{{text}}}</a></li>
{{/contents}}
</ul>
</nav>
{{{sections}}}
{{/has-contents}}
{{^has-contents}}
{{{body}}}
{{/has-contents}}
{{> colophon}}
</main>
{{> bottom}}

"""#),
("head.mustache", #"""
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<title>{{document-title}}</title>
<meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
{{#icon-address}}
<link rel="icon" href="{{icon-address}}">
{{/icon-address}}
{{^icon-address}}
<link rel="icon" href="data:,">
{{/icon-address}}
{{^noindex}}
{{#description}}
<meta name="description" content="{{description}}">
{{/description}}
{{/noindex}}
{{#noindex}}
<meta name="robots" content="noindex">
{{/noindex}}
{{#canonical}}
<link rel="canonical" href="{{canonical}}">
{{/canonical}}
{{#alternates}}
<link rel="alternate" hreflang="{{language}}" href="{{address}}">
{{/alternates}}
<style>{{{style}}}</style>
</head>

"""#),
("help-block.mustache", #"""
<section>
<h2 id="{{id}}">{{{heading-html}}}</h2>
{{#lines}}
<h3 translate="no"{{#foreign}} lang="{{language}}" dir="{{direction}}"{{/foreign}}>{{name}}</h3>
{{#phone}}
<div class="more"><a class="call" href="{{phone-address}}"><bdi dir="ltr">{{phone}}</bdi></a></div>
{{/phone}}
{{#facts}}
<p{{#foreign}} lang="{{language}}" dir="{{direction}}"{{/foreign}}>{{facts}}</p>
{{/facts}}
{{#text}}
<p{{#foreign}} lang="{{language}}" dir="{{direction}}"{{/foreign}}>{{{text}}}</p>
{{/text}}
{{#url}}
<p class="more"><a href="{{url}}" rel="noreferrer"><bdi dir="ltr">{{url-text}}</bdi></a></p>
{{/url}}
{{#contacts}}
<p class="more"><a href="{{address}}" rel="noreferrer">{{text}}</a></p>
{{/contacts}}
{{/lines}}
</section>

"""#),
("help.mustache", #"""
{{#help-address}}
<aside id="aide" aria-label="{{words.help}}">
{{#help}}
{{> help-block}}
{{/help}}
</aside>
{{/help-address}}

"""#),
("icon.mustache", #"""
<svg width="1.2em" height="1.2em" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true">{{#is-safe}}<path d="m4 13 5 5L20 6"/>{{/is-safe}}{{#is-caution}}<path d="M2 12q10-14 20 0-10 14-20 0"/><circle cx="12" cy="12" r="2.5"/>{{/is-caution}}{{#is-danger}}<path d="M5 22V3h14l-4 5 4 5H5"/>{{/is-danger}}{{#is-support}}<path d="M3 4h18v13H11l-6 5v-5H3z"/>{{/is-support}}</svg>

"""#),
("map-box.mustache", #"""
<li class="node{{#down}} spine{{/down}}">
<a class="box{{#is-question}} q{{/is-question}}{{#tone}} {{tone}}{{/tone}}" id="{{box-id}}" href="{{address}}">{{#number}}<b>{{number}}</b> {{/number}}<span>{{{heading}}}{{#tone}}<br><span class="tag">{{> icon}} {{tone-text}}</span>{{/tone}}</span></a>
{{#edges}}
{{#goes-down}}
<p class="down"><span class="on">{{{label}}}</span><span class="vh">{{words.go-to}}</span> {{#number}}<b>{{number}}</b>{{/number}}</p>
{{/goes-down}}
{{^goes-down}}
<p class="edge{{#first}} one{{/first}}{{#last}} end{{/last}}"><span class="on">{{{label}}}</span><span class="vh">{{words.go-to}}</span> <a class="box{{#tone}} {{tone}}{{/tone}}{{^drawn}} jump{{/drawn}}"{{#drawn}} id="{{box-id}}"{{/drawn}} href="{{address}}">{{#number}}<b>{{number}}</b> {{/number}}<span>{{{heading}}}{{#tone}}<br><span class="tag">{{> icon}} {{tone-text}}</span>{{/tone}}</span></a></p>
{{/goes-down}}
{{/edges}}
</li>

"""#),
("map-strand.mustache", #"""
{{#folded}}
<details class="own"><summary>{{#boxes}}{{#first}}{{#number}}<b>{{number}}</b> {{/number}}{{{heading}}}{{/first}}{{/boxes}}</summary></details>
<div class="folded">
{{/folded}}
{{#has-ways-in}}
<p class="in">{{words.from}}{{#ways-in}} <a href="{{address}}">{{number}} ({{{label}}})</a>{{/ways-in}}</p>
{{/has-ways-in}}
<ul>
{{#boxes}}
{{> map-box}}
{{/boxes}}
</ul>
{{#folded}}
</div>
{{/folded}}

"""#),
("map.mustache", #"""
<nav class="map" id="map" aria-labelledby="map-title">
<h2 id="map-title">{{words.map}}</h2>
<p class="own">{{words.map-note}}</p>
{{#map}}
{{> map-strand}}
{{/map}}
</nav>

"""#),
("missing-ways.mustache", #"""
<p>{{words.missing-note}}</p>
{{#home-address}}
<p><a class="go" href="{{home-address}}">{{words.home}}</a></p>
<nav aria-label="{{words.pages}}">
<ul>
{{#navigation}}
<li><a href="{{address}}"{{#foreign}} lang="{{language}}" dir="{{direction}}"{{/foreign}}>{{title}}</a></li>
{{/navigation}}
</ul>
</nav>
{{/home-address}}

"""#),
("missing.mustache", #"""
{{> head}}
<body>
<a class="skip" href="#main">{{words.skip}}</a>
<header>
{{#exit-url}}
<a class="quit" href="{{exit-url}}" rel="noreferrer">{{words.quit}}</a>
{{/exit-url}}
{{#home-address}}
<a href="{{home-address}}">{{site-title}}</a>
{{/home-address}}
{{^home-address}}
<span>{{site-title}}</span>
{{/home-address}}
</header>
{{#has-languages}}
<div class="way">
<nav aria-label="{{words.languages}}"><p>
{{#languages}}
<a href="{{address}}" lang="{{language}}" dir="{{direction}}" hreflang="{{language}}">{{name}}</a>
{{/languages}}
</p></nav>
</div>
{{/has-languages}}
<main id="main">
<h1>{{{heading}}}</h1>
{{> missing-ways}}
</main>
{{> help}}
{{#versions}}
<section id="{{id}}" lang="{{language}}" dir="{{direction}}" aria-label="{{name}}">
<h2>{{{heading}}}</h2>
{{> missing-ways}}
</section>
{{#help-address}}
<aside lang="{{language}}" dir="{{direction}}" aria-label="{{words.help}}">
{{#help}}
{{> help-block}}
{{/help}}
</aside>
{{/help-address}}
{{/versions}}
</body>
</html>

"""#),
("moved.mustache", #"""
{{> head}}
{{> top}}
<main id="main">
<h1>{{{heading}}}</h1>
<p>{{words.moved-note}}</p>
<p><a class="go" href="{{target-address}}">{{target-title}}</a></p>
</main>
{{> bottom}}

"""#),
("outcome.mustache", #"""
{{> head}}
{{> top}}
<main id="main">
<div class="card{{#tone}} {{tone}}{{/tone}}">
<h1>
{{> tag}}
{{{heading}}}</h1>
{{> calls}}
{{#body}}
{{{body}}}
{{/body}}
</div>
</main>
{{> bottom}}

"""#),
("question.css", #"""
/* A question: its heading small enough for the answers to be in view. */
.ask { padding-block-start: 0; }
.ask h1 { margin: 0 0 .7rem; font-size: clamp(1.15rem, 1rem + 1vw, 1.6rem); }

/* Answers are alike: one below the other, or, if there are two and both are short, side by side. */
.answers { list-style: none; padding: 0; }
.answers li { margin-bottom: .35rem; }
.answers .go { min-height: 56px; padding: .45rem .8rem; line-height: 1.3; align-content: center; text-align: start; }
.pair { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.pair li { flex: 1 6rem; max-width: 100%; display: grid; }
.pair .go { padding-block: 14px; text-align: center; }

"""#),
("question.mustache", #"""
{{> head}}
{{> top}}
<main id="main" class="ask">
<p class="tag">{{position-text}}</p>
<h1>{{{heading}}}</h1>
{{#body}}
{{{body}}}
{{/body}}
<ul class="answers{{#short-choices}} pair{{/short-choices}}">
{{#choices}}
<li><a class="go" href="{{address}}">{{{label}}}</a></li>
{{/choices}}
</ul>
{{> talk}}
</main>
{{> bottom}}

"""#),
("site-title.mustache", #"""
{{#logo}}<img class="logo" src="{{address}}" alt="{{text}}"> {{/logo}}{{#foreign-title}}<span lang="{{language}}" dir="{{direction}}">{{/foreign-title}}{{site-title}}{{#foreign-title}}</span>{{/foreign-title}}
"""#),
("sitemap-link.mustache", #"""
<a href="{{address}}"{{#foreign}} lang="{{language}}" dir="{{direction}}"{{/foreign}}>{{title}}</a>
"""#),
("sitemap.mustache", #"""
{{> head}}
{{> top}}
<main id="main">
<h1 id="plan">{{{heading}}}</h1>
<nav aria-labelledby="plan">
<ul>
{{#groups}}
<li>{{#address}}{{> sitemap-link}}{{/address}}{{^address}}<b>{{title}}</b>{{/address}}
{{#has-pages}}
<ul>
{{#pages}}
<li>{{> sitemap-link}}</li>
{{/pages}}
</ul>
{{/has-pages}}
</li>
{{/groups}}
</ul>
</nav>
</main>
{{> bottom}}

"""#),
("sofar.mustache", #"""
{{#answers-text}}
<details>
<summary>{{answers-text}}</summary>
<ol>
{{#answers}}
<li>{{{question}}} <strong>{{{answer}}}</strong><p class="more"><a href="{{address}}">{{words.change}} {{number}}</a></p></li>
{{/answers}}
</ol>
</details>
{{/answers-text}}
<a href="{{whole-here}}">{{where-text}}</a>

"""#),
("start.mustache", #"""
{{> head}}
{{> top}}
<main id="main">
<h1>{{{heading}}}</h1>
{{#body}}
{{{body}}}
{{/body}}
<p class="own"><a class="go" href="{{begin-address}}">{{words.begin}}</a></p>
<p class="own">{{#question-count-text}}{{question-count-text}} {{/question-count-text}}{{#exit}}{{words.quit-note}}{{/exit}}</p>
<p class="more own"><a href="{{whole-address}}">{{words.whole}}</a></p>
{{> colophon}}
</main>
{{> bottom}}

"""#),
("style.css", #"""
/* calm: one column, two colour schemes, nothing that moves. Lengths follow the reader's own text size, sides the
   direction of the script. What only questions, guides or the page of a whole tree have stands in question.css,
   guide.css and whole.css, which are added to this on their pages. */

/* Colours: every pair of text and ground is at least 7:1 in light, 9:1 in dark; lines at least 3:1.
   A tone is a word, an icon and the style of a border; its colour only repeats them. */
:root {
  color-scheme: light dark;
  --bg: #fff;
  --soft: #f3f5f8;
  --text: #111;
  --rim: #445;
  --link: #0b3d91;
}
.safe, .tip { --soft: #e6f4ec; --rim: #042; }
.caution { --soft: #fff4d6; --rim: #530; --edge: dashed; }
.danger, .warning { --soft: #fdecef; --rim: #702; --edge: double; }
.support, .important { --soft: #e9f0fc; --rim: var(--link); --edge: dotted; }
.tip { --edge: dotted; }
.important { --edge: ridge; }

@media (prefers-color-scheme: dark) {
  :root {
    --bg: #111519;
    --soft: #1e2329;
    --text: #eee;
    --rim: #ccd;
    --link: #bdf;
  }
  .safe, .tip { --soft: #132; --rim: #aec; }
  .caution { --soft: #320; --rim: #fd8; }
  .danger, .warning { --soft: #312; --rim: #fcc; }
  .support, .important { --soft: #124; }
}

/* The page */
* { box-sizing: border-box; }
html {
  font: 112.5%/1.5 system-ui;
  color: var(--text);
  background: var(--bg);
  overflow-wrap: break-word; /* a word is cut only where a whole line is too short for it */
  scroll-padding-top: 4rem; /* what is focused never lies under the way out */
}
body { margin: 0; }
body > *, header > :last-child { padding: .5rem max(4vw, 50% - 17rem); }
h1, h2, h3, h4, h5, h6 { margin: 1.5rem 0 .5rem; font-size: 1.1rem; line-height: 1.25; }
h1 { margin: .5rem 0 1rem; font-size: 1.7rem; }
h2, .stress { font-size: 1.35rem; }
h1, .go { hyphens: auto; hyphenate-limit-chars: 12 5; }
p, ul, ol, blockquote, figure, .table { margin: 0 0 1rem; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin-bottom: .3rem; }
/* Numbers as their author wrote them, however wide: 116000. is whole on a phone. */
ol[start] > li, li[value] { list-style-position: inside; }
ol[start] > li > p:first-child, li[value] > p:first-child { display: inline; }
li li { list-style-position: outside; }
blockquote { padding-inline-start: .8rem; border-inline-start: 4px solid var(--rim); }
img { max-width: 100%; height: auto; }
.logo { height: 2em; vertical-align: middle; }
pre { white-space: break-spaces; }
code { font: 1em monospace, monospace; }
a, code { overflow-wrap: anywhere; }
a { color: var(--link); }
/* 44 pixels to touch, in a sentence too, without moving a word; the ring of the focus lies within, close to the words.
   The 9 px are less than the page's own margin: nothing scrolls sideways, however large the text. */
a, summary { margin: 0 -9px; padding: .7rem 9px; }
:focus-visible { outline: 3px solid var(--text); outline-offset: -6px; }

/* What several parts share */
footer, .card, .callout, .box { background: var(--soft); }
.skip, .quit, .on, .q, .jump { background: var(--bg); }
.quit, .go, .action a, .on, .q, aside section { border-radius: var(--radius, .5rem); }
header > *, .box { color: var(--text); text-decoration: none; }
header > *, .go, .action a, .tag, .callout-label, .on, .call, caption, .footnotes-title, [aria-current] { font-weight: 700; }

/* The name of the site scrolls away with the page; the way out stays in view, alone, and the name keeps clear of it. */
.skip { margin: 0; position: absolute; top: -9rem; z-index: 2; }
.skip:focus { top: 0; }
header { display: contents; }
header > :last-child { display: flow-root; margin: 0; min-width: min(100%, 8em); min-height: 3.5rem; padding-block: .9rem 0; padding-inline-end: 0; line-height: 1.25; }
.quit {
  float: inline-end;
  position: sticky;
  top: .4rem;
  z-index: 1;
  margin: .4rem 0 0;
  margin-inline-end: max(4vw, 50% - 23rem);
  padding: 7px 1rem;
  border: 2px solid;
}
/* Pressed, it hides the page at once, for as long as the exit page may need. */
.quit::after {
  content: "";
  position: fixed;
  inset: 0;
  background: linear-gradient(var(--bg), var(--bg));
  visibility: hidden;
  transition: visibility 0s 8s;
}
.quit:active::after { visibility: visible; transition: none; }
.way { display: flex; flex-wrap: wrap; justify-content: space-between; padding-block: 0; }

/* What one presses: at least 44 pixels high, answers and main buttons 56 */
nav a, .more a { display: inline-block; margin-inline-end: .5rem; padding-block: .55rem; }
.more, .way p { margin: 0; }
nav ul, .jumps { list-style: none; padding: 0; }
li :is(ul, ol) { padding-inline-start: min(1.4rem, 4vw); }
footer ul { columns: 14rem; }
footer li { break-inside: avoid; }
.go, .action a {
  display: block;
  margin: 0;
  padding: 14px;
  outline-offset: 3px;
  overflow-wrap: break-word;
  text-align: center;
  text-decoration: none;
  color: var(--bg);
  background: var(--link);
  border: 2px solid var(--link);
}
/* Of several, the first is the main one. */
.action ~ .action a, .door ~ .door .go, .talk { color: var(--link); background: none; }

/* Somebody to turn to: a card of its own, the number the largest thing on it */
aside section { margin-bottom: 1rem; padding: 0 1rem .6rem; border: 3px solid var(--rim); }
aside :is(h2, h3, p) { margin: .6rem 0 0; }
.call { font-size: 1.6rem; line-height: 1.2; }

/* Advice, outcomes, call-outs */
.card, .callout {
  margin: .5rem 0 1rem;
  padding: 1rem 1rem 1px;
  border-inline-start: 8px var(--edge, solid) var(--rim);
}
.callout.warning { border-block: 4px double var(--rim); }
.tag, .callout-label { margin: 0; color: var(--rim); }
h1 .tag, h2 .tag { font-size: 1rem; }
svg { vertical-align: -.2em; }

/* A link to a page in another language says which */
main [hreflang]::after { content: " (" attr(hreflang) ")"; }
/* What is folded follows its `details` and does not stand in them: so paper has it all, and a link that leads into it
   opens it. */
@media screen {
  details:not([open]) + .folded:not(:has(:target)) { display: none; }
}
/* Lists to tick */
li:has(> .check, > p > .check) { list-style: none; margin-inline-start: -1.3em; }


/* Tables: where the words need more than the width, the table scrolls and not the page */
.table { overflow-x: auto; overflow-wrap: normal; }
table { border-collapse: collapse; }
caption, th { text-align: start; }
th, td { padding: .7rem 9px; border-bottom: 1px solid var(--rim); vertical-align: top; }
.align-end { text-align: end; }
.align-center { text-align: center; }

@page { margin: 12mm; }
@media print {
  html { font-size: 10pt; }
  header, .skip, .way, .tools, .own, .footnote-back, footer { display: none; }
  body > *, a, summary { margin: 0; padding: 0; }
  .go, .action a { color: inherit; background: none; }
  .table { overflow: visible; }
  .card, .node, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  main [href^=http]::after { content: " (" attr(href) ")"; }
}

"""#),
("tag.mustache", #"""
<span class="tag">{{#tone}}{{> icon}} {{tone-text}}{{/tone}}{{^tone}}{{kind-text}}{{/tone}}</span><br>

"""#),
("talk.mustache", #"""
{{#help-address}}
<p class="own"><a class="go talk" href="{{help-address}}">{{words.talk}}</a></p>
{{/help-address}}

"""#),
("top.mustache", #"""
<body>
<a class="skip" href="#main">{{words.skip}}</a>
<header>
{{#exit}}
<a class="quit" href="{{exit}}"{{#exit-url}} rel="noreferrer"{{/exit-url}}>{{words.quit}}</a>
{{/exit}}
{{#home}}
<a href="{{home}}"{{#is-home}} aria-current="page"{{/is-home}}>{{> site-title}}</a>
{{/home}}
{{^home}}
<span>{{> site-title}}</span>
{{/home}}
</header>
<div class="way">
{{#back}}
<nav aria-label="{{words.back-label}}"><a href="{{address}}">{{text}}</a></nav>
{{/back}}
{{#has-languages}}
<nav aria-label="{{words.languages}}"><p>
{{#languages}}
{{#current}}
<span lang="{{language}}" dir="{{direction}}" aria-current="true">{{name}}</span>
{{/current}}
{{^current}}
<a href="{{address}}" lang="{{language}}" dir="{{direction}}" hreflang="{{language}}">{{name}}</a>
{{/current}}
{{/languages}}
</p></nav>
{{/has-languages}}
</div>

"""#),
("whole-step.mustache", #"""
<section class="card{{#tone}} {{tone}}{{/tone}}" id="{{id}}">
<h2>
{{> tag}}
<b>{{number}}</b> {{{heading}}}</h2>
{{#body}}
{{{body}}}
{{/body}}
{{#has-choices}}
<ul class="jumps">
{{#choices}}
<li class="more"><a href="{{address}}">{{{label}}}{{#leads-on}} → <b>{{leads-on}}</b>{{/leads-on}}{{^leads-on}}<span>{{words.go-to}}</span> <b>{{number}}</b>{{/leads-on}}</a></li>
{{/choices}}
</ul>
{{/has-choices}}
<p class="more own"><a href="{{page-address}}">{{page-text}}</a> <a href="{{box-address}}">{{box-text}}</a></p>
</section>

"""#),
("whole.css", #"""
/* The page that holds a whole tree: its map, its steps. Added to style.css on that page only. */

/* The map: questions down, outcomes aside. A spine runs behind the boxes of a strand to an arrow; an elbow leads to each
   box aside. Answers stand in the order of their author. */
.map { margin: 2rem min(0px, max(-9rem, 19rem - 50vw)); font-size: .9rem; }
.map ul * { position: relative; margin: 0; }
.node { display: flow-root; }
.spine { padding-bottom: .9rem; }
.edge, .down, .box { display: flex; gap: .6rem; align-items: start; }
.spine::before, .spine::after, .edge::before, .edge:not(.end)::after {
  content: "";
  position: absolute;
  inset-block: 0;
  inset-inline-start: 1.4rem;
  border-inline-start: 2px solid;
}
.spine::after { top: auto; bottom: 3px; padding: 4px; border: solid; border-width: 0 0 2px 2px; margin-inline-start: -4px; rotate: -45deg; }

/* A step is a box; a jump to a box drawn elsewhere is an empty one. The one a link names is lit. */
.map .box { flex: 1 max(9rem, 55%); padding: .5rem; border: 3px var(--edge, solid) var(--rim); }
:target { outline: 5px solid; }
.card h2 { margin: 0 0 1rem; }

/* A choice is a label on a line. */
.on, b { border: 2px solid; }
.on { min-width: 0; padding: 0 .5rem; }
.in { max-width: 30rem; }
.edge { flex-wrap: wrap; padding: .6rem 0 0; padding-inline-start: 2.4rem; }
.edge::before { width: 1rem; height: 1.4rem; border-bottom: 2px solid; }
.down { padding: .3rem .6rem 0; }
.map .vh { position: absolute; inset-inline-start: 0; clip-path: inset(50%); }

/* The number of a step */
b { display: inline-block; min-width: 1.7em; text-align: center; border-radius: 1em; }

@media (min-width: 46em), print {
  .node > .box, .down { float: inline-start; clear: inline-start; width: 49.9%; }
  .map .edge { margin-inline-start: 50%; }
  .one::before { inset-inline-start: -1px; width: 2.4rem; border-inline-start: 0; }
  .edge.one::after { top: 1.4rem; }
}

/* The sheet to hand out: whom to call and the map on the first page, the steps after it. */
@media print {
  body { display: flex; flex-direction: column; }
  aside { order: -1; }
  .map { margin: 0; }
  .steps { columns: 2; break-before: page; }
  .steps, aside { font-size: .9em; }
  .steps :is(*, h2), aside *, .map h2 { margin: 0 0 .3rem; font-size: 1em; }
  aside :is(h2, h2 + h3, .more) { display: inline; padding-right: 1rem; }
  .card { padding: 0 0 0 .6rem; }
  .jumps :not(b) { display: inline; padding: 0; }
  .jumps span { font-size: 0; }
  .jumps span::after { content: " → "; font-size: 9pt; }
}

"""#),
("whole.mustache", #"""
{{> head}}
{{> top}}
<main id="main" class="whole">
<h1>{{{heading}}}</h1>
{{#body}}
{{{body}}}
{{/body}}
<p class="own">{{words.whole-note}}</p>
{{> talk}}
{{> map}}
<div class="steps">
{{#steps}}
{{> whole-step}}
{{/steps}}
</div>
{{> colophon}}
</main>
{{> bottom}}

"""#),
("words/ar.yml", #"""
# The words of the interface in Arabic. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: العربية
reviewed: none

# --- Words of the templates ---
skip: "انتقل إلى المحتوى"
quit: "خروج"
back-label: "رجوع"
languages: "اللغات"
help: "المساعدة"
pages: "صفحات هذا الموقع"
tools: "أين أنت"
talk: "أفضّل أن أتكلم مع شخص"
change: "غيّر الإجابة"
restart: "ابدأ من جديد"
begin: "ابدأ"
quit-note: "زر «خروج» يستبدل هذه الصفحة فورًا بموقع آخر. لكن زر «رجوع» في المتصفح يعيدها، ويحتفظ سجلّ هاتفك بالصفحات التي زرتها."
whole: "كل الخطوات في صفحة واحدة"
whole-note: "كل شيء في هذه الصفحة: يمكنك حفظها أو إرسالها أو طباعتها."
map: "نظرة عامة"
map-note: "الأسئلة من أعلى إلى أسفل، والنتائج بجانبها. كل مربع رابط."
go-to: ": إلى"
from: "تتمة من:"
contents: "في هذه الصفحة"
source: "المصدر:"
home: "الصفحة الرئيسية"
missing-note: "ربما تغيّر العنوان أو نقص منه حرف. زر «رجوع» في المتصفح يعيدك إلى الصفحة السابقة."
moved-note: "ما كان في هذه الصفحة صار هنا:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: all
route-exit: leave
route-sitemap: sitemap

# page titles
title-page: "{title} – {site}"
title-question: "الخطوة {number}: سؤال"
title-advice: "الخطوة {number}: نصيحة"
title-outcome: "الخطوة {number}: نتيجة"
whole-title: "كل الخطوات في صفحة واحدة"
sitemap-title: "خريطة الموقع"
missing-title: "هذه الصفحة غير موجودة"
moved-title: "تغيّر عنوان هذه الصفحة"

# steps
kind-question: "سؤال"
kind-advice: "نصيحة"
kind-outcome: "نتيجة"
tone-safe: "كل شيء على ما يرام"
tone-caution: "احذر"
tone-danger: "مهم"
tone-support: "دعم"
position: "السؤال {number} من {total}"
where-step: "انظر أين أنت (الخطوة {number})"
step-alone: "افتح الخطوة {number} وحدها"
step-on-map: "انظر الخطوة {number} على الخريطة"
question-count-one: "سؤال واحد."
question-count: { zero: "لا أسئلة.", one: "سؤال واحد على الأكثر.", two: "سؤالان على الأكثر.", few: "{total} أسئلة على الأكثر.", many: "{total} سؤالًا على الأكثر.", other: "{total} سؤال على الأكثر." }
answers: "الإجابات التي توصل إلى هنا ({total})"
back: "رجوع"

# help
help-heading: "المساعدة ({country})"
call: "اتصل بالرقم {phone}"
call-label: "اتصل بـ {name}: {phone} ({country})"
door-label: "تواصل مع {name} عبر الإنترنت ({country})"
help-abroad: "من الخارج: {contact}"
help-sms: "رسالة نصية: {contact}"
help-chat: "محادثة: {contact}"
help-free: "مجاني"

# guides
to-contents: "عد إلى المحتويات"
page-reviewed: "روجعت الصفحة في {date}."
date: "{day} {month} {year}"
months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
callout-note: "ملاحظة"
callout-tip: "نصيحة"
callout-important: "مهم"
callout-warning: "تحذير"
callout-caution: "احذر"

# what emoticons say to those who do not see them
emoticon-smile: "ابتسامة"
emoticon-sad: "وجه حزين"
emoticon-wink: "غمزة"

# boxes of checklists, for those who do not see them
box-open: "للتأشير"
box-ticked: "مؤشَّر عليه"
footnotes: "ملاحظات"
footnote: "الملاحظة {number}"
footnote-back: "العودة إلى النص، الملاحظة {number}"

"""#),
("words/de.yml", #"""
# Die Wörter der Oberfläche auf Deutsch. Eine Zeile je Wort: `name: Text`, oder `name: { informal: "du", formal: "Sie" }`.
# In geschweiften Klammern steht, was das Programm einsetzt: {number}, {total}, {country}…

language-name: Deutsch

# --- Wörter der Vorlagen ---
skip: Zum Inhalt
quit: Verlassen
back-label: Zurück
languages: Sprachen
help: Hilfe
pages: Seiten dieser Website
tools: { informal: "Wo du bist", formal: "Wo Sie sind" }
talk: Ich möchte lieber mit jemandem reden
change: Antwort ändern
restart: Von vorn beginnen
begin: Beginnen
quit-note:
  informal: "«Verlassen» ersetzt diese Seite sofort durch eine andere Website. Mit der Schaltfläche «Zurück» des Browsers kommt sie aber wieder, und im Verlauf deines Handys bleiben die besuchten Seiten stehen."
  formal: "«Verlassen» ersetzt diese Seite sofort durch eine andere Website. Mit der Schaltfläche «Zurück» des Browsers kommt sie aber wieder, und im Verlauf Ihres Geräts bleiben die besuchten Seiten stehen."
whole: Alle Schritte auf einer Seite
whole-note:
  informal: "Auf dieser Seite steht alles: Du kannst sie aufbewahren, weitergeben oder ausdrucken."
  formal: "Auf dieser Seite steht alles: Sie können sie aufbewahren, weitergeben oder ausdrucken."
map: Auf einen Blick
map-note: "Fragen untereinander, Ergebnisse daneben. Jedes Feld ist ein Link."
go-to: { informal: ": geh zu", formal: ": weiter zu" }
from: "Fortsetzung von:"
contents: Auf dieser Seite
source: "Quelle:"
home: Startseite
missing-note: Vielleicht hat sich die Adresse geändert, oder ein Buchstabe fehlt. Die Schaltfläche «Zurück» des Browsers führt zur vorigen Seite.
moved-note: "Der Inhalt dieser Seite steht jetzt hier:"

# --- Wörter, die das Programm ausfüllt ---
# Dateinamen der Seiten, die das Programm hinzufügt (ASCII)
route-whole: alles
route-exit: verlassen
route-sitemap: uebersicht

# Seitentitel
title-page: "{title} – {site}"
title-question: "Schritt {number}: Frage"
title-advice: "Schritt {number}: Rat"
title-outcome: "Schritt {number}: Ergebnis"
whole-title: Alle Schritte auf einer Seite
sitemap-title: Übersicht der Website
missing-title: Diese Seite gibt es nicht
moved-title: Diese Seite hat eine neue Adresse

# Schritte
kind-question: Frage
kind-advice: Ratschlag
kind-outcome: Ergebnis
tone-safe: Alles in Ordnung
tone-caution: Vorsicht
tone-danger: Wichtig
tone-support: Unterstützung
position: "Frage {number} von {total}"
where-step: { informal: "Sehen, wo du bist (Schritt {number})", formal: "Sehen, wo Sie sind (Schritt {number})" }
step-alone: "Schritt {number} einzeln öffnen"
step-on-map: "Schritt {number} auf der Übersicht sehen"
question-count-one: Eine einzige Frage.
question-count: "Höchstens {total} Fragen."
answers: "Die Antworten, die hierher führen ({total})"
back: Zurück

# Hilfe
help-heading: "Hilfe ({country})"
call: "{phone} anrufen"
call-label: "{name} anrufen: {phone} ({country})"
door-label: "{name} online erreichen ({country})"
help-abroad: "Aus dem Ausland: {contact}"
help-sms: "Per SMS: {contact}"
help-chat: "Im Chat: {contact}"
help-free: "kostenlos"

# Ratgeber
to-contents: Zurück zum Inhaltsverzeichnis
page-reviewed: "Geprüft am {date}."
date: "{day}. {month} {year}"
first-day: "1"
months: Januar Februar März April Mai Juni Juli August September Oktober November Dezember
callout-note: Hinweis
callout-tip: Tipp
callout-important: Wichtig
callout-warning: Achtung
callout-caution: Vorsicht
box-open: zum Ankreuzen
box-ticked: angekreuzt
footnotes: Anmerkungen
footnote: "Anmerkung {number}"
footnote-back: "zurück zum Text, Anmerkung {number}"

# was Emoticons denen sagen, die sie nicht sehen
emoticon-smile: Lächeln
emoticon-sad: trauriges Gesicht
emoticon-wink: Zwinkern

"""#),
("words/en.yml", #"""
# The words of the interface in English. One line a word: `name: text`, or `name: { informal: "…", formal: "…" }`.
# Between braces stands what the tool fills in: {number}, {total}, {country}…

language-name: English

# --- Words of the templates ---
skip: Skip to content
quit: Leave
back-label: Back
languages: Languages
help: Help
pages: Pages of this site
tools: "Where you are"
talk: I would rather talk to someone
change: Change answer
restart: Start again
begin: Start
quit-note:
  informal: "“Leave” replaces this page at once with another site. But the browser’s “Back” button brings it up again, and your phone’s history keeps the pages you visited."
  formal: "“Leave” replaces this page at once with another site. But the browser’s “Back” button brings it up again, and your device’s history keeps the pages you visited."
whole: All the steps on one page
whole-note: "Everything is on this page: you can keep it, send it or print it."
map: At a glance
map-note: "Questions run down the page, outcomes beside them. Every box is a link."
go-to: ": go to"
from: "Continued from:"
contents: On this page
source: "Source:"
home: Home page
missing-note: The address may have changed, or a letter is missing. The browser’s “Back” button leads to the previous page.
moved-note: "What was on this page is now here:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: all
route-exit: leave
route-sitemap: sitemap

# page titles
title-page: "{title} – {site}"
title-question: "Step {number}: question"
title-advice: "Step {number}: advice"
title-outcome: "Step {number}: outcome"
whole-title: All the steps on one page
sitemap-title: Site map
missing-title: This page does not exist
moved-title: This page has a new address

# steps
kind-question: Question
kind-advice: Advice
kind-outcome: Outcome
tone-safe: All is well
tone-caution: Be careful
tone-danger: Important
tone-support: Support
position: "Question {number} of {total}"
where-step: "See where you are (step {number})"
step-alone: "Open step {number} alone"
step-on-map: "See step {number} on the map"
question-count-one: One question.
question-count: "At most {total} questions."
answers: "The answers that lead here ({total})"
back: Back

# help
help-heading: "Help ({country})"
call: "Call {phone}"
call-label: "Call {name}: {phone} ({country})"
door-label: "Contact {name} online ({country})"
help-abroad: "From abroad: {contact}"
help-sms: "By text message: {contact}"
help-chat: "By chat: {contact}"
help-free: "free of charge"

# guides
to-contents: Back to contents
page-reviewed: "Reviewed on {date}."
date: "{day} {month} {year}"
first-day: "1"
months: January February March April May June July August September October November December
callout-note: Note
callout-tip: Tip
callout-important: Important
callout-warning: Warning
callout-caution: Caution
box-open: to tick
box-ticked: ticked
footnotes: Notes
footnote: "note {number}"
footnote-back: "back to the text, note {number}"

# what emoticons say to those who do not see them
emoticon-smile: smile
emoticon-sad: sad face
emoticon-wink: wink

"""#),
("words/es.yml", #"""
# The words of the interface in Spanish. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Español
reviewed: none

# --- Words of the templates ---
skip: "Ir al contenido"
quit: "Salir"
back-label: "Volver"
languages: "Idiomas"
help: "Ayuda"
pages: "Páginas de este sitio"
tools: { informal: "Dónde estás", formal: "Dónde está usted" }
talk: "Prefiero hablar con alguien"
change: "Cambiar la respuesta"
restart: "Empezar de nuevo"
begin: "Empezar"
quit-note: { informal: "«Salir» sustituye esta página al instante por otro sitio. Pero el botón «Atrás» del navegador la hace volver, y el historial de tu teléfono guarda las páginas visitadas.", formal: "«Salir» sustituye esta página al instante por otro sitio. Pero el botón «Atrás» del navegador la hace volver, y el historial de su dispositivo guarda las páginas visitadas." }
whole: "Todos los pasos en una página"
whole-note: { informal: "Esta página lo contiene todo: puedes guardarla, enviarla o imprimirla.", formal: "Esta página lo contiene todo: puede guardarla, enviarla o imprimirla." }
map: "De un vistazo"
map-note: "Las preguntas van de arriba abajo, los resultados al lado. Cada casilla es un enlace."
go-to: ": ir al"
from: "Viene de:"
contents: "En esta página"
source: "Fuente:"
home: "Página de inicio"
missing-note: "Quizá la dirección haya cambiado o falte una letra. El botón «Atrás» del navegador lleva a la página anterior."
moved-note: "Lo que había en esta página está ahora aquí:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: todo
route-exit: salir
route-sitemap: mapa

# page titles
title-page: "{title} – {site}"
title-question: "Paso {number}: pregunta"
title-advice: "Paso {number}: consejo"
title-outcome: "Paso {number}: resultado"
whole-title: "Todos los pasos en una página"
sitemap-title: "Mapa del sitio"
missing-title: "Esta página no existe"
moved-title: "Esta página tiene otra dirección"

# steps
kind-question: "Pregunta"
kind-advice: "Consejo"
kind-outcome: "Resultado"
tone-safe: "Todo va bien"
tone-caution: "Cuidado"
tone-danger: "Importante"
tone-support: "Apoyo"
position: "Pregunta {number} de {total}"
where-step: { informal: "Ver dónde estás (paso {number})", formal: "Ver dónde está (paso {number})" }
step-alone: "Abrir solo el paso {number}"
step-on-map: "Ver el paso {number} en el mapa"
question-count-one: "Una sola pregunta."
question-count: { one: "{total} pregunta como máximo.", other: "{total} preguntas como máximo." }
answers: "Las respuestas que llevan aquí ({total})"
back: "Volver"

# help
help-heading: "Ayuda ({country})"
call: "Llamar al {phone}"
call-label: "Llamar a {name}: {phone} ({country})"
door-label: "Contactar con {name} en línea ({country})"
help-abroad: "Desde el extranjero: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Chat: {contact}"
help-free: "gratuito"

# guides
to-contents: "Volver al índice"
page-reviewed: "Página revisada el {date}."
date: "{day} de {month} de {year}"
months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
callout-note: "Nota"
callout-tip: "Consejo"
callout-important: "Importante"
callout-warning: "Atención"
callout-caution: "Cuidado"

# what emoticons say to those who do not see them
emoticon-smile: "sonrisa"
emoticon-sad: "tristeza"
emoticon-wink: "guiño"

# boxes of checklists, for those who do not see them
box-open: "por marcar"
box-ticked: "marcado"
footnotes: "Notas"
footnote: "nota {number}"
footnote-back: "volver al texto, nota {number}"

"""#),
("words/fa.yml", #"""
# The words of the interface in Persian. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: فارسی
reviewed: none

# --- Words of the templates ---
skip: "رفتن به متن"
quit: "خروج"
back-label: "بازگشت"
languages: "زبان‌ها"
help: "کمک"
pages: "صفحه‌های این سایت"
tools: "کجا هستید"
talk: "ترجیح می‌دهم با کسی حرف بزنم"
change: "تغییر پاسخ"
restart: "شروع دوباره"
begin: "شروع"
quit-note: "«خروج» این صفحه را فوراً با سایت دیگری عوض می‌کند. اما دکمهٔ «بازگشت» مرورگر آن را برمی‌گرداند و تاریخچهٔ دستگاه شما صفحه‌های دیده‌شده را نگه می‌دارد."
whole: "همهٔ مرحله‌ها در یک صفحه"
whole-note: "همه چیز در همین صفحه است: می‌توانید آن را نگه دارید، بفرستید یا چاپ کنید."
map: "در یک نگاه"
map-note: "پرسش‌ها از بالا به پایین‌اند و نتیجه‌ها در کنارشان. هر خانه یک پیوند است."
go-to: ": برو به"
from: "ادامه از:"
contents: "در این صفحه"
source: "منبع:"
home: "صفحهٔ اصلی"
missing-note: "شاید نشانی عوض شده یا حرفی جا افتاده است. دکمهٔ «بازگشت» مرورگر به صفحهٔ پیش می‌برد."
moved-note: "آنچه در این صفحه بود اکنون اینجاست:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: all
route-exit: leave
route-sitemap: sitemap

# page titles
title-page: "{title} – {site}"
title-question: "مرحلهٔ {number}: پرسش"
title-advice: "مرحلهٔ {number}: توصیه"
title-outcome: "مرحلهٔ {number}: نتیجه"
whole-title: "همهٔ مرحله‌ها در یک صفحه"
sitemap-title: "نقشهٔ سایت"
missing-title: "این صفحه وجود ندارد"
moved-title: "نشانی این صفحه عوض شده است"

# steps
kind-question: "پرسش"
kind-advice: "توصیه"
kind-outcome: "نتیجه"
tone-safe: "همه چیز خوب است"
tone-caution: "احتیاط"
tone-danger: "مهم"
tone-support: "پشتیبانی"
position: "پرسش {number} از {total}"
where-step: "ببینید کجا هستید (مرحلهٔ {number})"
step-alone: "مرحلهٔ {number} به‌تنهایی"
step-on-map: "مرحلهٔ {number} روی نقشه"
question-count-one: "فقط یک پرسش."
question-count: { one: "حداکثر {total} پرسش.", other: "حداکثر {total} پرسش." }
answers: "پاسخ‌هایی که به اینجا می‌رسند ({total})"
back: "بازگشت"

# help
help-heading: "کمک ({country})"
call: "تماس با {phone}"
call-label: "تماس با {name}: {phone} ({country})"
door-label: "تماس آنلاین با {name} ({country})"
help-abroad: "از خارج کشور: {contact}"
help-sms: "پیامک: {contact}"
help-chat: "گفت‌وگو: {contact}"
help-free: "رایگان"

# guides
to-contents: "بازگشت به فهرست"
page-reviewed: "این صفحه در {date} بازبینی شد."
date: "{day} {month} {year}"
months: "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"
callout-note: "نکته"
callout-tip: "توصیه"
callout-important: "مهم"
callout-warning: "هشدار"
callout-caution: "احتیاط"

# what emoticons say to those who do not see them
emoticon-smile: "لبخند"
emoticon-sad: "چهرهٔ غمگین"
emoticon-wink: "چشمک"

# boxes of checklists, for those who do not see them
box-open: "برای علامت زدن"
box-ticked: "علامت خورده"
footnotes: "یادداشت‌ها"
footnote: "یادداشت {number}"
footnote-back: "بازگشت به متن، یادداشت {number}"

"""#),
("words/fr.yml", #"""
# Les mots de l’interface en français. Une ligne par mot : `nom: texte`, ou `nom: { informal: "tu", formal: "vous" }`.
# Entre accolades, ce que l’outil remplit : {number}, {total}, {name}… Espaces insécables : U+202F devant ; ! ?, U+00A0 devant : et dans « ».

language-name: Français

# --- Mots des gabarits ---
skip: Aller au contenu
quit: Quitter
back-label: Retour
languages: Langues
help: Aide
pages: Pages du site
tools: { informal: "Où tu en es", formal: "Où vous en êtes" }
talk: Je préfère en parler à quelqu’un
change: Modifier la réponse
restart: Recommencer
begin: Commencer
quit-note:
  informal: "« Quitter » remplace aussitôt cette page par un autre site. Mais le bouton « Retour » du navigateur la fait revenir, et l’historique de ton téléphone garde les pages visitées."
  formal: "« Quitter » remplace aussitôt cette page par un autre site. Mais le bouton « Retour » du navigateur la fait revenir, et l’historique de votre appareil garde les pages visitées."
whole: Toutes les étapes sur une page
whole-note:
  informal: "Cette page contient tout : tu peux la garder, l’envoyer ou l’imprimer."
  formal: "Cette page contient tout : vous pouvez la garder, l’envoyer ou l’imprimer."
map: D’un coup d’œil
map-note: "Questions de haut en bas, résultats à côté. Chaque case est un lien."
go-to: { informal: " : va au", formal: " : allez au" }
from: "Suite de :"
contents: Sur cette page
source: "Source :"
home: Page d’accueil
missing-note: L’adresse a peut-être changé, ou une lettre manque. Le bouton « Retour » du navigateur ramène à la page précédente.
moved-note: "Le contenu de cette page se trouve maintenant ici :"

# --- Mots remplis par l’outil ---
# noms de fichiers des pages que l’outil ajoute (ASCII)
route-whole: tout
route-exit: sortie
route-sitemap: plan

# titres de pages
title-page: "{title} – {site}"
title-question: "Étape {number} : question"
title-advice: "Étape {number} : conseil"
title-outcome: "Étape {number} : résultat"
whole-title: Toutes les étapes sur une page
sitemap-title: Plan du site
missing-title: Cette page n’existe pas
moved-title: Cette page a changé d’adresse

# étapes
kind-question: Question
kind-advice: Conseil
kind-outcome: Résultat
tone-safe: Tout va bien
tone-caution: Prudence
tone-danger: Important
tone-support: Soutien
position: "Question {number} sur {total}"
where-step: { informal: "Voir où tu en es (étape {number})", formal: "Voir où vous en êtes (étape {number})" }
step-alone: "Ouvrir l’étape {number} seule"
step-on-map: "Voir l’étape {number} sur le plan"
question-count-one: Une seule question.
question-count: "{total} questions au plus."
answers: "Les réponses qui mènent ici ({total})"
back: Revenir

# aide
help-heading: "Aide ({country})"
call: "Appeler le {phone}"
call-label: "Appeler {name} : {phone} ({country})"
door-label: "Contacter {name} en ligne ({country})"
help-abroad: "Depuis l’étranger : {contact}"
help-sms: "Par SMS : {contact}"
help-chat: "Par chat : {contact}"
help-free: "gratuit"

# guides
to-contents: Revenir au sommaire
page-reviewed: "Page relue le {date}."
date: "{day} {month} {year}"
first-day: 1er
months: janvier février mars avril mai juin juillet août septembre octobre novembre décembre
callout-note: À noter
callout-tip: Conseil
callout-important: Important
callout-warning: Attention
callout-caution: Prudence
box-open: à cocher
box-ticked: coché
footnotes: Notes
footnote: "note {number}"
footnote-back: "retour au texte, note {number}"

# ce que disent les émoticônes à qui ne les voit pas
emoticon-smile: sourire
emoticon-sad: tristesse
emoticon-wink: clin d’œil

"""#),
("words/it.yml", #"""
# Le parole dell’interfaccia in italiano. Una riga per parola: `nome: testo`, oppure `nome: { informal: "tu", formal: "Lei" }`.
# Tra parentesi graffe c’è ciò che il programma inserisce: {number}, {total}, {country}…

language-name: Italiano

# --- Parole dei modelli ---
skip: Vai al contenuto
quit: Esci
back-label: Indietro
languages: Lingue
help: Aiuto
pages: Pagine del sito
tools: { informal: "Dove sei", formal: "Dove si trova" }
talk: Preferisco parlarne con qualcuno
change: Cambia la risposta
restart: Ricomincia
begin: Comincia
quit-note:
  informal: "«Esci» sostituisce subito questa pagina con un altro sito. Ma con il pulsante «Indietro» del browser la pagina ritorna, e la cronologia del tuo telefono conserva le pagine visitate."
  formal: "«Esci» sostituisce subito questa pagina con un altro sito. Ma con il pulsante «Indietro» del browser la pagina ritorna, e la cronologia del Suo dispositivo conserva le pagine visitate."
whole: Tutti i passi in una pagina
whole-note:
  informal: "Questa pagina contiene tutto: puoi conservarla, inviarla o stamparla."
  formal: "Questa pagina contiene tutto: può conservarla, inviarla o stamparla."
map: A colpo d’occhio
map-note: "Domande dall’alto in basso, risultati a lato. Ogni casella è un link."
go-to: { informal: ": vai al", formal: ": vada al" }
from: "Continua da:"
contents: In questa pagina
source: "Fonte:"
home: Pagina iniziale
missing-note: Forse l’indirizzo è cambiato, o manca una lettera. Il pulsante «Indietro» del browser riporta alla pagina precedente.
moved-note: "Il contenuto di questa pagina si trova ora qui:"

# --- Parole inserite dal programma ---
# nomi dei file delle pagine aggiunte dal programma (ASCII)
route-whole: tutto
route-exit: uscita
route-sitemap: mappa

# titoli delle pagine
title-page: "{title} – {site}"
title-question: "Passo {number}: domanda"
title-advice: "Passo {number}: consiglio"
title-outcome: "Passo {number}: risultato"
whole-title: Tutti i passi in una pagina
sitemap-title: Mappa del sito
missing-title: Questa pagina non esiste
moved-title: Questa pagina ha cambiato indirizzo

# passi
kind-question: Domanda
kind-advice: Consiglio
kind-outcome: Risultato
tone-safe: Tutto bene
tone-caution: Prudenza
tone-danger: Importante
tone-support: Sostegno
position: "Domanda {number} di {total}"
where-step: { informal: "Vedi dove sei (passo {number})", formal: "Veda dove si trova (passo {number})" }
step-alone: "Aprire il passo {number} da solo"
step-on-map: "Vedere il passo {number} sulla mappa"
question-count-one: Una sola domanda.
question-count: "Al massimo {total} domande."
answers: "Le risposte che portano qui ({total})"
back: Indietro

# aiuto
help-heading: "Aiuto ({country})"
call: "Chiamare il {phone}"
call-label: "Chiamare {name}: {phone} ({country})"
door-label: "Contattare {name} online ({country})"
help-abroad: "Dall’estero: {contact}"
help-sms: "Per SMS: {contact}"
help-chat: "Via chat: {contact}"
help-free: "gratuito"

# guide
to-contents: Torna all’indice
page-reviewed: "Pagina rivista il {date}."
date: "{day} {month} {year}"
first-day: "1º"
months: gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
callout-note: Nota
callout-tip: Consiglio
callout-important: Importante
callout-warning: Attenzione
callout-caution: Prudenza
box-open: da spuntare
box-ticked: spuntato
footnotes: Note
footnote: "nota {number}"
footnote-back: "torna al testo, nota {number}"

# che cosa dicono le emoticon a chi non le vede
emoticon-smile: sorriso
emoticon-sad: tristezza
emoticon-wink: occhiolino

"""#),
("words/nl.yml", #"""
# De woorden van de interface in het Nederlands. Eén regel per woord: `naam: tekst`, of `naam: { informal: "je", formal: "u" }`.
# Tussen accolades staat wat het programma invult: {number}, {total}, {country}…

language-name: Nederlands

# --- Woorden van de sjablonen ---
skip: Naar de inhoud
quit: Snel weg
back-label: Terug
languages: Talen
help: Hulp
pages: Pagina’s van deze site
tools: { informal: "Waar je bent", formal: "Waar u bent" }
talk: Ik praat er liever met iemand over
change: Wijzig antwoord
restart: Opnieuw beginnen
begin: Beginnen
quit-note:
  informal: "‘Snel weg’ vervangt deze pagina meteen door een andere site. Maar met de knop ‘Terug’ van de browser komt ze terug, en de geschiedenis van je telefoon bewaart de bezochte pagina’s."
  formal: "‘Snel weg’ vervangt deze pagina meteen door een andere site. Maar met de knop ‘Terug’ van de browser komt ze terug, en de geschiedenis van uw toestel bewaart de bezochte pagina’s."
whole: Alle stappen op één pagina
whole-note:
  informal: "Alles staat op deze pagina: je kunt die bewaren, doorsturen of afdrukken."
  formal: "Alles staat op deze pagina: u kunt die bewaren, doorsturen of afdrukken."
map: In één oogopslag
map-note: "De vragen staan onder elkaar, de resultaten ernaast. Elk vak is een link."
go-to: ": ga naar"
from: "Vervolg van:"
contents: Op deze pagina
source: "Bron:"
home: Startpagina
missing-note: Misschien is het adres veranderd, of ontbreekt er een letter. De knop ‘Terug’ van de browser leidt naar de vorige pagina.
moved-note: "De inhoud van deze pagina staat nu hier:"

# --- Woorden die het programma invult ---
# bestandsnamen van de pagina’s die het programma toevoegt (ASCII)
route-whole: alles
route-exit: weg
route-sitemap: overzicht

# titels van pagina’s
title-page: "{title} – {site}"
title-question: "Stap {number}: vraag"
title-advice: "Stap {number}: advies"
title-outcome: "Stap {number}: resultaat"
whole-title: Alle stappen op één pagina
sitemap-title: Overzicht van de site
missing-title: Deze pagina bestaat niet
moved-title: Deze pagina heeft een nieuw adres

# stappen
kind-question: Vraag
kind-advice: Advies
kind-outcome: Resultaat
tone-safe: Alles in orde
tone-caution: Voorzichtig
tone-danger: Belangrijk
tone-support: Steun
position: "Vraag {number} van {total}"
where-step: { informal: "Zie waar je bent (stap {number})", formal: "Zie waar u bent (stap {number})" }
step-alone: "Stap {number} apart openen"
step-on-map: "Stap {number} op de kaart zien"
question-count-one: Eén vraag.
question-count: "Hoogstens {total} vragen."
answers: "De antwoorden die hierheen leiden ({total})"
back: Terug

# hulp
help-heading: "Hulp ({country})"
call: "Bel {phone}"
call-label: "Bel {name}: {phone} ({country})"
door-label: "Contact met {name} via internet ({country})"
help-abroad: "Vanuit het buitenland: {contact}"
help-sms: "Per sms: {contact}"
help-chat: "Via chat: {contact}"
help-free: "gratis"

# gidsen
to-contents: Terug naar de inhoudsopgave
page-reviewed: "Nagelezen op {date}."
date: "{day} {month} {year}"
first-day: "1"
months: januari februari maart april mei juni juli augustus september oktober november december
callout-note: Opmerking
callout-tip: Tip
callout-important: Belangrijk
callout-warning: Let op
callout-caution: Voorzichtig
box-open: aan te vinken
box-ticked: aangevinkt
footnotes: Noten
footnote: "noot {number}"
footnote-back: "terug naar de tekst, noot {number}"

# wat emoticons zeggen aan wie ze niet ziet
emoticon-smile: glimlach
emoticon-sad: verdrietig
emoticon-wink: knipoog

"""#),
("words/pl.yml", #"""
# The words of the interface in Polish. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Polski
reviewed: none

# --- Words of the templates ---
skip: "Przejdź do treści"
quit: "Wyjdź"
back-label: "Wstecz"
languages: "Języki"
help: "Pomoc"
pages: "Strony tej witryny"
tools: { informal: "Gdzie jesteś", formal: "Gdzie się znajdujesz" }
talk: "Wolę z kimś porozmawiać"
change: "Zmień odpowiedź"
restart: "Zacznij od nowa"
begin: "Zacznij"
quit-note: { informal: "„Wyjdź” od razu zastępuje tę stronę inną witryną. Przycisk „Wstecz” w przeglądarce przywraca ją jednak, a historia w twoim telefonie przechowuje odwiedzone strony.", formal: "„Wyjdź” od razu zastępuje tę stronę inną witryną. Przycisk „Wstecz” w przeglądarce przywraca ją jednak, a historia urządzenia przechowuje odwiedzone strony." }
whole: "Wszystkie kroki na jednej stronie"
whole-note: { informal: "Na tej stronie jest wszystko: możesz ją zachować, wysłać lub wydrukować.", formal: "Na tej stronie jest wszystko: można ją zachować, wysłać lub wydrukować." }
map: "W skrócie"
map-note: "Pytania biegną z góry na dół, wyniki są obok. Każde pole to link."
go-to: ": przejdź do"
from: "Ciąg dalszy z:"
contents: "Na tej stronie"
source: "Źródło:"
home: "Strona główna"
missing-note: "Adres mógł się zmienić albo brakuje litery. Przycisk „Wstecz” w przeglądarce prowadzi do poprzedniej strony."
moved-note: "To, co było na tej stronie, jest teraz tutaj:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: wszystko
route-exit: wyjscie
route-sitemap: mapa

# page titles
title-page: "{title} – {site}"
title-question: "Krok {number}: pytanie"
title-advice: "Krok {number}: rada"
title-outcome: "Krok {number}: wynik"
whole-title: "Wszystkie kroki na jednej stronie"
sitemap-title: "Mapa witryny"
missing-title: "Ta strona nie istnieje"
moved-title: "Ta strona ma nowy adres"

# steps
kind-question: "Pytanie"
kind-advice: "Rada"
kind-outcome: "Wynik"
tone-safe: "Wszystko w porządku"
tone-caution: "Uwaga"
tone-danger: "Ważne"
tone-support: "Wsparcie"
position: "Pytanie {number} z {total}"
where-step: { informal: "Zobacz, gdzie jesteś (krok {number})", formal: "Pokaż miejsce na mapie (krok {number})" }
step-alone: "Otwórz sam krok {number}"
step-on-map: "Pokaż krok {number} na schemacie"
question-count-one: "Tylko jedno pytanie."
question-count: { one: "Najwyżej {total} pytanie.", few: "Najwyżej {total} pytania.", many: "Najwyżej {total} pytań.", other: "Najwyżej {total} pytania." }
answers: "Odpowiedzi, które tu prowadzą ({total})"
back: "Wstecz"

# help
help-heading: "Pomoc ({country})"
call: "Zadzwoń: {phone}"
call-label: "Zadzwoń: {name}, {phone} ({country})"
door-label: "Kontakt online: {name} ({country})"
help-abroad: "Z zagranicy: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Czat: {contact}"
help-free: "bezpłatnie"

# guides
to-contents: "Wróć do spisu treści"
page-reviewed: "Stronę sprawdzono {date}."
date: "{day} {month} {year}"
months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
callout-note: "Notatka"
callout-tip: "Wskazówka"
callout-important: "Ważne"
callout-warning: "Ostrzeżenie"
callout-caution: "Uwaga"

# what emoticons say to those who do not see them
emoticon-smile: "uśmiech"
emoticon-sad: "smutna twarz"
emoticon-wink: "mrugnięcie"

# boxes of checklists, for those who do not see them
box-open: "do zaznaczenia"
box-ticked: "zaznaczone"
footnotes: "Przypisy"
footnote: "przypis {number}"
footnote-back: "wróć do tekstu, przypis {number}"

"""#),
("words/pt.yml", #"""
# The words of the interface in Portuguese. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Português
reviewed: none

# --- Words of the templates ---
skip: "Ir para o conteúdo"
quit: "Sair"
back-label: "Voltar"
languages: "Línguas"
help: "Ajuda"
pages: "Páginas deste sítio"
tools: { informal: "Onde estás", formal: "Onde está" }
talk: "Prefiro falar com alguém"
change: "Mudar a resposta"
restart: "Recomeçar"
begin: "Começar"
quit-note: { informal: "«Sair» substitui logo esta página por outro sítio. Mas o botão «Voltar» do navegador traz a página de volta, e o histórico do teu telemóvel guarda as páginas visitadas.", formal: "«Sair» substitui logo esta página por outro sítio. Mas o botão «Voltar» do navegador traz a página de volta, e o histórico do seu aparelho guarda as páginas visitadas." }
whole: "Todos os passos numa página"
whole-note: { informal: "Está tudo nesta página: podes guardá-la, enviá-la ou imprimi-la.", formal: "Está tudo nesta página: pode guardá-la, enviá-la ou imprimi-la." }
map: "Num relance"
map-note: "As perguntas vão de cima para baixo, os resultados ao lado. Cada caixa é uma ligação."
go-to: ": ir para"
from: "Vem de:"
contents: "Nesta página"
source: "Fonte:"
home: "Página inicial"
missing-note: "O endereço pode ter mudado, ou falta uma letra. O botão «Voltar» do navegador leva à página anterior."
moved-note: "O que estava nesta página está agora aqui:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: tudo
route-exit: sair
route-sitemap: mapa

# page titles
title-page: "{title} – {site}"
title-question: "Passo {number}: pergunta"
title-advice: "Passo {number}: conselho"
title-outcome: "Passo {number}: resultado"
whole-title: "Todos os passos numa página"
sitemap-title: "Mapa do sítio"
missing-title: "Esta página não existe"
moved-title: "Esta página tem um novo endereço"

# steps
kind-question: "Pergunta"
kind-advice: "Conselho"
kind-outcome: "Resultado"
tone-safe: "Está tudo bem"
tone-caution: "Cuidado"
tone-danger: "Importante"
tone-support: "Apoio"
position: "Pergunta {number} de {total}"
where-step: { informal: "Ver onde estás (passo {number})", formal: "Ver onde está (passo {number})" }
step-alone: "Abrir só o passo {number}"
step-on-map: "Ver o passo {number} no mapa"
question-count-one: "Uma só pergunta."
question-count: { one: "{total} pergunta, no máximo.", other: "{total} perguntas, no máximo." }
answers: "As respostas que levam aqui ({total})"
back: "Voltar"

# help
help-heading: "Ajuda ({country})"
call: "Ligar para o {phone}"
call-label: "Ligar para {name}: {phone} ({country})"
door-label: "Contactar {name} em linha ({country})"
help-abroad: "Do estrangeiro: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Chat: {contact}"
help-free: "gratuito"

# guides
to-contents: "Voltar ao índice"
page-reviewed: "Página revista em {date}."
date: "{day} de {month} de {year}"
months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
callout-note: "Nota"
callout-tip: "Conselho"
callout-important: "Importante"
callout-warning: "Atenção"
callout-caution: "Cuidado"

# what emoticons say to those who do not see them
emoticon-smile: "sorriso"
emoticon-sad: "tristeza"
emoticon-wink: "piscadela"

# boxes of checklists, for those who do not see them
box-open: "por assinalar"
box-ticked: "assinalado"
footnotes: "Notas"
footnote: "nota {number}"
footnote-back: "voltar ao texto, nota {number}"

"""#),
("words/ro.yml", #"""
# The words of the interface in Romanian. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Română
reviewed: none

# --- Words of the templates ---
skip: "Salt la conținut"
quit: "Ieși"
back-label: "Înapoi"
languages: "Limbi"
help: "Ajutor"
pages: "Paginile acestui site"
tools: { informal: "Unde ești", formal: "Unde sunteți" }
talk: "Prefer să vorbesc cu cineva"
change: "Schimbă răspunsul"
restart: "Ia-o de la capăt"
begin: "Începe"
quit-note: { informal: "„Ieși” înlocuiește imediat această pagină cu un alt site. Dar butonul „Înapoi” al browserului o readuce, iar istoricul telefonului tău păstrează paginile vizitate.", formal: "„Ieși” înlocuiește imediat această pagină cu un alt site. Dar butonul „Înapoi” al browserului o readuce, iar istoricul dispozitivului dumneavoastră păstrează paginile vizitate." }
whole: "Toți pașii pe o pagină"
whole-note: { informal: "Totul este pe această pagină: o poți păstra, trimite sau tipări.", formal: "Totul este pe această pagină: o puteți păstra, trimite sau tipări." }
map: "Dintr-o privire"
map-note: "Întrebările merg de sus în jos, rezultatele sunt alături. Fiecare casetă este un link."
go-to: ": mergi la"
from: "Continuare de la:"
contents: "Pe această pagină"
source: "Sursa:"
home: "Pagina de început"
missing-note: "Poate că adresa s-a schimbat sau lipsește o literă. Butonul „Înapoi” al browserului duce la pagina anterioară."
moved-note: "Ce era pe această pagină se află acum aici:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: tot
route-exit: iesire
route-sitemap: harta

# page titles
title-page: "{title} – {site}"
title-question: "Pasul {number}: întrebare"
title-advice: "Pasul {number}: sfat"
title-outcome: "Pasul {number}: rezultat"
whole-title: "Toți pașii pe o pagină"
sitemap-title: "Harta site-ului"
missing-title: "Această pagină nu există"
moved-title: "Această pagină are o adresă nouă"

# steps
kind-question: "Întrebare"
kind-advice: "Sfat"
kind-outcome: "Rezultat"
tone-safe: "Totul este bine"
tone-caution: "Atenție"
tone-danger: "Important"
tone-support: "Sprijin"
position: "Întrebarea {number} din {total}"
where-step: { informal: "Vezi unde ești (pasul {number})", formal: "Vedeți unde sunteți (pasul {number})" }
step-alone: "Deschide numai pasul {number}"
step-on-map: "Vezi pasul {number} pe hartă"
question-count-one: "O singură întrebare."
question-count: { one: "Cel mult o întrebare.", few: "Cel mult {total} întrebări.", other: "Cel mult {total} de întrebări." }
answers: "Răspunsurile care duc aici ({total})"
back: "Înapoi"

# help
help-heading: "Ajutor ({country})"
call: "Sună la {phone}"
call-label: "Sună la {name}: {phone} ({country})"
door-label: "Contactează {name} online ({country})"
help-abroad: "Din străinătate: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Chat: {contact}"
help-free: "gratuit"

# guides
to-contents: "Înapoi la cuprins"
page-reviewed: "Pagină revăzută la {date}."
date: "{day} {month} {year}"
months: "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
callout-note: "Notă"
callout-tip: "Sfat"
callout-important: "Important"
callout-warning: "Avertisment"
callout-caution: "Atenție"

# what emoticons say to those who do not see them
emoticon-smile: "zâmbet"
emoticon-sad: "față tristă"
emoticon-wink: "face cu ochiul"

# boxes of checklists, for those who do not see them
box-open: "de bifat"
box-ticked: "bifat"
footnotes: "Note"
footnote: "nota {number}"
footnote-back: "înapoi la text, nota {number}"

"""#),
("words/ru.yml", #"""
# The words of the interface in Russian. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Русский
reviewed: none

# --- Words of the templates ---
skip: "Перейти к тексту"
quit: "Выйти"
back-label: "Назад"
languages: "Языки"
help: "Помощь"
pages: "Страницы этого сайта"
tools: { informal: "Где ты сейчас", formal: "Где вы сейчас" }
talk: "Лучше поговорить с кем-нибудь"
change: "Изменить ответ"
restart: "Начать заново"
begin: "Начать"
quit-note: { informal: "«Выйти» сразу заменяет эту страницу другим сайтом. Но кнопка «Назад» в браузере возвращает её, а история твоего телефона хранит посещённые страницы.", formal: "«Выйти» сразу заменяет эту страницу другим сайтом. Но кнопка «Назад» в браузере возвращает её, а история вашего устройства хранит посещённые страницы." }
whole: "Все шаги на одной странице"
whole-note: { informal: "Здесь есть всё: ты можешь сохранить эту страницу, отправить или распечатать.", formal: "Здесь есть всё: вы можете сохранить эту страницу, отправить или распечатать." }
map: "Одним взглядом"
map-note: "Вопросы идут сверху вниз, результаты — рядом. Каждая клетка — ссылка."
go-to: ": перейти к"
from: "Продолжение от:"
contents: "На этой странице"
source: "Источник:"
home: "Главная страница"
missing-note: "Возможно, адрес изменился или не хватает буквы. Кнопка «Назад» в браузере ведёт на предыдущую страницу."
moved-note: "То, что было на этой странице, теперь здесь:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: vse
route-exit: vyhod
route-sitemap: karta

# page titles
title-page: "{title} – {site}"
title-question: "Шаг {number}: вопрос"
title-advice: "Шаг {number}: совет"
title-outcome: "Шаг {number}: результат"
whole-title: "Все шаги на одной странице"
sitemap-title: "Карта сайта"
missing-title: "Такой страницы нет"
moved-title: "У этой страницы новый адрес"

# steps
kind-question: "Вопрос"
kind-advice: "Совет"
kind-outcome: "Результат"
tone-safe: "Всё в порядке"
tone-caution: "Осторожно"
tone-danger: "Важно"
tone-support: "Поддержка"
position: "Вопрос {number} из {total}"
where-step: { informal: "Посмотреть, где ты (шаг {number})", formal: "Посмотреть, где вы (шаг {number})" }
step-alone: "Открыть только шаг {number}"
step-on-map: "Шаг {number} на схеме"
question-count-one: "Только один вопрос."
question-count: { one: "Не больше {total} вопроса.", few: "Не больше {total} вопросов.", many: "Не больше {total} вопросов.", other: "Не больше {total} вопроса." }
answers: "Ответы, которые ведут сюда ({total})"
back: "Назад"

# help
help-heading: "Помощь ({country})"
call: "Позвонить: {phone}"
call-label: "Позвонить: {name}, {phone} ({country})"
door-label: "Обратиться онлайн: {name} ({country})"
help-abroad: "Из-за границы: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Чат: {contact}"
help-free: "бесплатно"

# guides
to-contents: "К содержанию"
page-reviewed: "Страница проверена {date}."
date: "{day} {month} {year}"
months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
callout-note: "Примечание"
callout-tip: "Совет"
callout-important: "Важно"
callout-warning: "Внимание"
callout-caution: "Осторожно"

# what emoticons say to those who do not see them
emoticon-smile: "улыбка"
emoticon-sad: "грустное лицо"
emoticon-wink: "подмигивание"

# boxes of checklists, for those who do not see them
box-open: "отметить"
box-ticked: "отмечено"
footnotes: "Примечания"
footnote: "примечание {number}"
footnote-back: "назад к тексту, примечание {number}"

"""#),
("words/sq.yml", #"""
# The words of the interface in Albanian. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Shqip
reviewed: none

# --- Words of the templates ---
skip: "Kalo te përmbajtja"
quit: "Dil"
back-label: "Kthehu"
languages: "Gjuhët"
help: "Ndihmë"
pages: "Faqet e këtij sajti"
tools: { informal: "Ku je", formal: "Ku jeni" }
talk: "Më mirë flas me dikë"
change: "Ndrysho përgjigjen"
restart: "Fillo nga e para"
begin: "Fillo"
quit-note: { informal: "«Dil» e zëvendëson menjëherë këtë faqe me një sajt tjetër. Por butoni «Prapa» i shfletuesit e sjell sërish, dhe historiku i telefonit tënd i ruan faqet e vizituara.", formal: "«Dil» e zëvendëson menjëherë këtë faqe me një sajt tjetër. Por butoni «Prapa» i shfletuesit e sjell sërish, dhe historiku i pajisjes suaj i ruan faqet e vizituara." }
whole: "Të gjithë hapat në një faqe"
whole-note: { informal: "Gjithçka është në këtë faqe: mund ta ruash, ta dërgosh ose ta shtypësh.", formal: "Gjithçka është në këtë faqe: mund ta ruani, ta dërgoni ose ta shtypni." }
map: "Me një shikim"
map-note: "Pyetjet shkojnë nga lart poshtë, përfundimet janë anash. Çdo kuti është lidhje."
go-to: ": shko te"
from: "Vazhdim nga:"
contents: "Në këtë faqe"
source: "Burimi:"
home: "Faqja kryesore"
missing-note: "Ndoshta adresa ka ndryshuar ose mungon një shkronjë. Butoni «Prapa» i shfletuesit të çon te faqja e mëparshme."
moved-note: "Ajo që ishte në këtë faqe tani është këtu:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: krejt
route-exit: dil
route-sitemap: harta

# page titles
title-page: "{title} – {site}"
title-question: "Hapi {number}: pyetje"
title-advice: "Hapi {number}: këshillë"
title-outcome: "Hapi {number}: përfundim"
whole-title: "Të gjithë hapat në një faqe"
sitemap-title: "Harta e sajtit"
missing-title: "Kjo faqe nuk ekziston"
moved-title: "Kjo faqe ka adresë të re"

# steps
kind-question: "Pyetje"
kind-advice: "Këshillë"
kind-outcome: "Përfundim"
tone-safe: "Gjithçka në rregull"
tone-caution: "Kujdes"
tone-danger: "E rëndësishme"
tone-support: "Mbështetje"
position: "Pyetja {number} nga {total}"
where-step: { informal: "Shiko ku je (hapi {number})", formal: "Shikoni ku jeni (hapi {number})" }
step-alone: "Hape vetëm hapin {number}"
step-on-map: "Shiko hapin {number} në hartë"
question-count-one: "Vetëm një pyetje."
question-count: { one: "Të shumtën {total} pyetje.", other: "Të shumtën {total} pyetje." }
answers: "Përgjigjet që sjellin këtu ({total})"
back: "Kthehu"

# help
help-heading: "Ndihmë ({country})"
call: "Telefono {phone}"
call-label: "Telefono {name}: {phone} ({country})"
door-label: "Kontakto {name} në internet ({country})"
help-abroad: "Nga jashtë vendit: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Bisedë: {contact}"
help-free: "falas"

# guides
to-contents: "Kthehu te përmbajtja"
page-reviewed: "Faqja u rishikua më {date}."
date: "{day} {month} {year}"
months: "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"
callout-note: "Shënim"
callout-tip: "Këshillë"
callout-important: "E rëndësishme"
callout-warning: "Paralajmërim"
callout-caution: "Kujdes"

# what emoticons say to those who do not see them
emoticon-smile: "buzëqeshje"
emoticon-sad: "fytyrë e trishtuar"
emoticon-wink: "shkelje syri"

# boxes of checklists, for those who do not see them
box-open: "për t’u shënuar"
box-ticked: "e shënuar"
footnotes: "Shënime"
footnote: "shënimi {number}"
footnote-back: "kthehu te teksti, shënimi {number}"

"""#),
("words/tr.yml", #"""
# The words of the interface in Turkish. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Türkçe
reviewed: none

# --- Words of the templates ---
skip: "İçeriğe geç"
quit: "Çık"
back-label: "Geri"
languages: "Diller"
help: "Yardım"
pages: "Bu sitenin sayfaları"
tools: { informal: "Neredesin", formal: "Neredesiniz" }
talk: "Biriyle konuşmayı tercih ederim"
change: "Yanıtı değiştir:"
restart: "Baştan başla"
begin: "Başla"
quit-note: { informal: "“Çık” bu sayfanın yerine hemen başka bir site açar. Ama tarayıcının “Geri” düğmesi sayfayı geri getirir ve telefonunun geçmişi gezilen sayfaları saklar.", formal: "“Çık” bu sayfanın yerine hemen başka bir site açar. Ama tarayıcının “Geri” düğmesi sayfayı geri getirir ve cihazınızın geçmişi gezilen sayfaları saklar." }
whole: "Bütün adımlar tek sayfada"
whole-note: { informal: "Her şey bu sayfada: saklayabilir, gönderebilir ya da yazdırabilirsin.", formal: "Her şey bu sayfada: saklayabilir, gönderebilir ya da yazdırabilirsiniz." }
map: "Bir bakışta"
map-note: "Sorular yukarıdan aşağıya, sonuçlar yanlarında. Her kutu bir bağlantıdır."
go-to: ": git"
from: "Devamı:"
contents: "Bu sayfada"
source: "Kaynak:"
home: "Ana sayfa"
missing-note: "Adres değişmiş ya da bir harf eksik olabilir. Tarayıcının “Geri” düğmesi önceki sayfaya götürür."
moved-note: "Bu sayfadakiler artık burada:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: hepsi
route-exit: cikis
route-sitemap: harita

# page titles
title-page: "{title} – {site}"
title-question: "Adım {number}: soru"
title-advice: "Adım {number}: öneri"
title-outcome: "Adım {number}: sonuç"
whole-title: "Bütün adımlar tek sayfada"
sitemap-title: "Site haritası"
missing-title: "Böyle bir sayfa yok"
moved-title: "Bu sayfanın adresi değişti"

# steps
kind-question: "Soru"
kind-advice: "Öneri"
kind-outcome: "Sonuç"
tone-safe: "Her şey yolunda"
tone-caution: "Dikkat"
tone-danger: "Önemli"
tone-support: "Destek"
position: "Soru {number} / {total}"
where-step: { informal: "Nerede olduğunu gör (adım {number})", formal: "Nerede olduğunuzu görün (adım {number})" }
step-alone: "Yalnız {number}. adımı aç"
step-on-map: "{number}. adımı haritada gör"
question-count-one: "Tek bir soru."
question-count: { one: "En çok {total} soru.", other: "En çok {total} soru." }
answers: "Buraya getiren yanıtlar ({total})"
back: "Geri"

# help
help-heading: "Yardım ({country})"
call: "Ara: {phone}"
call-label: "Ara: {name}, {phone} ({country})"
door-label: "İnternetten ulaş: {name} ({country})"
help-abroad: "Yurt dışından: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Sohbet: {contact}"
help-free: "ücretsiz"

# guides
to-contents: "İçindekilere dön"
page-reviewed: "Sayfanın gözden geçirildiği tarih: {date}."
date: "{day} {month} {year}"
months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"
callout-note: "Not"
callout-tip: "İpucu"
callout-important: "Önemli"
callout-warning: "Uyarı"
callout-caution: "Dikkat"

# what emoticons say to those who do not see them
emoticon-smile: "gülümseme"
emoticon-sad: "üzgün yüz"
emoticon-wink: "göz kırpma"

# boxes of checklists, for those who do not see them
box-open: "işaretlenecek"
box-ticked: "işaretli"
footnotes: "Notlar"
footnote: "{number}. not"
footnote-back: "metne dön, {number}. not"

"""#),
("words/uk.yml", #"""
# The words of the interface in Ukrainian. Nobody who grew up with this language has read them yet: please do, and write your name in `reviewed`.
# Between braces stands what the tool fills in: {number}, {total}, {country}… Where a word has a number, one form for each of the language’s plurals.

language-name: Українська
reviewed: none

# --- Words of the templates ---
skip: "Перейти до тексту"
quit: "Вийти"
back-label: "Назад"
languages: "Мови"
help: "Допомога"
pages: "Сторінки цього сайту"
tools: { informal: "Де ти зараз", formal: "Де ви зараз" }
talk: "Краще поговорити з кимось"
change: "Змінити відповідь"
restart: "Почати знову"
begin: "Почати"
quit-note: { informal: "«Вийти» одразу замінює цю сторінку іншим сайтом. Але кнопка «Назад» у браузері повертає її, а історія твого телефону зберігає відвідані сторінки.", formal: "«Вийти» одразу замінює цю сторінку іншим сайтом. Але кнопка «Назад» у браузері повертає її, а історія вашого пристрою зберігає відвідані сторінки." }
whole: "Усі кроки на одній сторінці"
whole-note: { informal: "Тут є все: ти можеш зберегти цю сторінку, надіслати або надрукувати.", formal: "Тут є все: ви можете зберегти цю сторінку, надіслати або надрукувати." }
map: "Одним поглядом"
map-note: "Питання йдуть згори донизу, результати — поруч. Кожна клітинка — посилання."
go-to: ": перейти до"
from: "Продовження від:"
contents: "На цій сторінці"
source: "Джерело:"
home: "Головна сторінка"
missing-note: "Можливо, адреса змінилася або бракує літери. Кнопка «Назад» у браузері веде на попередню сторінку."
moved-note: "Те, що було на цій сторінці, тепер тут:"

# --- Words the tool fills in ---
# file names of the pages the tool adds (ASCII)
route-whole: use
route-exit: vyhid
route-sitemap: mapa

# page titles
title-page: "{title} – {site}"
title-question: "Крок {number}: питання"
title-advice: "Крок {number}: порада"
title-outcome: "Крок {number}: результат"
whole-title: "Усі кроки на одній сторінці"
sitemap-title: "Мапа сайту"
missing-title: "Такої сторінки немає"
moved-title: "Ця сторінка має нову адресу"

# steps
kind-question: "Питання"
kind-advice: "Порада"
kind-outcome: "Результат"
tone-safe: "Усе гаразд"
tone-caution: "Обережно"
tone-danger: "Важливо"
tone-support: "Підтримка"
position: "Питання {number} з {total}"
where-step: { informal: "Подивитися, де ти (крок {number})", formal: "Подивитися, де ви (крок {number})" }
step-alone: "Відкрити лише крок {number}"
step-on-map: "Крок {number} на схемі"
question-count-one: "Лише одне питання."
question-count: { one: "Щонайбільше {total} питання.", few: "Щонайбільше {total} питання.", many: "Щонайбільше {total} питань.", other: "Щонайбільше {total} питання." }
answers: "Відповіді, що ведуть сюди ({total})"
back: "Назад"

# help
help-heading: "Допомога ({country})"
call: "Зателефонувати: {phone}"
call-label: "Зателефонувати: {name}, {phone} ({country})"
door-label: "Звернутися онлайн: {name} ({country})"
help-abroad: "З-за кордону: {contact}"
help-sms: "SMS: {contact}"
help-chat: "Чат: {contact}"
help-free: "безкоштовно"

# guides
to-contents: "До змісту"
page-reviewed: "Сторінку перевірено {date}."
date: "{day} {month} {year}"
months: "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
callout-note: "Примітка"
callout-tip: "Порада"
callout-important: "Важливо"
callout-warning: "Увага"
callout-caution: "Обережно"

# what emoticons say to those who do not see them
emoticon-smile: "усмішка"
emoticon-sad: "сумне обличчя"
emoticon-wink: "підморгування"

# boxes of checklists, for those who do not see them
box-open: "позначити"
box-ticked: "позначено"
footnotes: "Примітки"
footnote: "примітка {number}"
footnote-back: "назад до тексту, примітка {number}"

"""#),
]
