"""Every gate catches what it is there for: a page of the site is spoiled, and the gate must say so."""

from typing import Callable, NamedTuple

import pytest

from checks import spoil
from checks.gates import GATES, judge
from checks.spoil import (
    both, guide, headers, helping, home, in_head, in_main, leaving, missing, noise, outcome, outcome_of, question, replace,
    rewrite, same_title, start, styled, whole,
)


class Poison(NamedTuple):
    gate: str
    name: str
    page: Callable
    change: Callable


def script(code):
    return in_head(f"<script>{code}</script>")


PICTURE = '<p><img src="https://example.org/x.png" alt="x" width="9" height="9"></p>'
OWN_PICTURE = '<p><img src="x.png" alt="x" width="9" height="9"></p>'
SHA = r"'sha256-[^']*'|&#39;sha256-.*?&#39;"
POLICY = r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?'
LONG = "abcdefgh " * 9
ANSWER = r'(<main.*?<li\b[^>]*>\s*<a\b[^>]*?href=")[^"]*'
JUMP = r'(class="jumps">\s*<li\b[^>]*>\s*<a\b[^>]*?href=")#[^"]*'
# Three lines; the link in the second reaches over those around it.
THREE_LINES = in_main('<p class="x">un<br><a href="aide.html">deux</a><br>trois</p>')
REACHING = ".x a{display:inline;padding:99px 0}"
FIRST_DOWN = r'<p class="down">.*?</p>'
FIRST_EDGE = r'<p class="edge[^"]*">.*?</p>'
CALL_OUTS = "".join(
    f'<div class="callout {kind}"><p class="callout-label"><svg width="20" height="20"><path d="M0 0h{size}"/></svg> {kind}</p><p>x</p></div>'
    for size, kind in enumerate(("note", "tip", "important", "caution", "warning"), 5))
FOLDED = '<div class="callout note"><details><summary class="callout-label">x</summary></details><div class="folded"><p>y</p></div></div>'

POISONS = [
    Poison("one_request_over_http", "a picture from elsewhere", home, in_main(PICTURE)),
    Poison("one_request_over_http", "a picture of our own", home, in_main(OWN_PICTURE)),
    Poison("one_request_over_http", "a style sheet in a file", home, in_head('<link rel="stylesheet" href="x.css">')),
    Poison("one_request_over_http", "a picture behind the text", home, styled("main{background:url(x.png)}")),
    Poison("one_request_over_http", "a script that asks for more", home, script("fetch('x.json')")),
    Poison("one_request_from_disk", "a picture of our own", home, in_main(OWN_PICTURE)),
    Poison("no_icon_is_fetched", "no icon named", home, rewrite(r'<link rel="icon"[^>]*>', "")),
    Poison("no_icon_is_fetched", "an icon that is fetched", home, replace('href="data:,"', 'href="favicon.ico"')),
    Poison("every_page_is_light", "a page of 15 KB", home, in_main(f"<p>{noise(15_000)}</p>")),
    Poison("tree_pages_are_lighter", "a question of 5 KB", question, in_main(f"<p>{noise(5_000)}</p>")),
    Poison("guides_are_lighter", "a guide of 11 KB", guide, in_main(f"<p>{noise(11_000)}</p>")),
    Poison("whole_site_is_light", "65 KB in one page", home, in_main(f"<p>{noise(65_000)}</p>")),
    Poison("style_is_small", "4 KB more style", home, styled("main{color:#000}" * 256)),
    Poison("no_scripts", "a script", home, script("1")),
    Poison("no_scripts", "data in a script", home, in_head('<script type="application/ld+json">{}</script>')),
    Poison("no_scripts", "an event attribute", home, replace("<main", '<main onclick="x()"')),
    Poison("no_scripts", "a link that runs a script", home, in_main('<a href=" javascript:x()">x</a>')),
    Poison("no_frames", "a frame", home, in_main('<iframe src="x.html" title="x"></iframe>')),
    Poison("no_forms", "a form", home, in_main('<form action="x"><input name="x"></form>')),
    Poison("no_forms", "a button alone", home, in_main("<button>x</button>")),
    Poison("no_style_attributes", "a style attribute", home, replace("<main", '<main style="color:#000"')),
    Poison("nothing_opens_a_window", "a link to a new window", home, in_main('<a target="_blank" href="x">x</a>')),
    Poison("only_the_exit_sends_on", "a page that sends on", home, in_head('<meta http-equiv="refresh" content="0; url=x">')),
    Poison("only_the_exit_sends_on", "an exit that waits", leaving, rewrite(r'content="0;', 'content="5;')),
    Poison("only_the_exit_sends_on", "an exit that stays", leaving, rewrite(r'<meta http-equiv="refresh"[^>]*>', "")),
    Poison("nothing_comes_from_elsewhere", "a picture", home, in_main(PICTURE)),
    Poison("nothing_comes_from_elsewhere", "a font", home, styled("@font-face{font-family:x;src:url(x.woff2)}")),
    Poison("nothing_comes_from_elsewhere", "a connection made ahead", home, in_head('<link rel="preconnect" href="https://example.org">')),
    Poison("nothing_comes_from_elsewhere", "a link that reports clicks", home, in_main('<a ping="https://example.org" href="x">x</a>')),
    Poison("nothing_is_stored", "a storage call", home, script("localStorage.setItem('x', 1)")),
    Poison("nothing_is_stored", "a cookie", home, script("document.cookie = 'x=1'")),
    Poison("nothing_is_stored", "a database", home, script("indexedDB.open('x')")),
    Poison("policy_is_strict", "no policy", home, rewrite(POLICY, "")),
    Poison("policy_is_strict", "any style allowed", home, rewrite(SHA, "'unsafe-inline'")),
    Poison("policy_is_strict", "pictures from anywhere", home, rewrite(r"img-src [^;]*", "img-src *")),
    Poison("policy_is_strict", "forms allowed", home, rewrite(r"; form-action [^;\"]*", "")),
    Poison("policy_is_strict", "a style the policy does not know", home, styled("p{color:#000}")),
    Poison("policy_comes_first", "a policy at the end", home, both(rewrite(POLICY, ""), in_head('<meta http-equiv="Content-Security-Policy" content="x">'))),
    Poison("browser_reports_no_violation", "a style the policy does not know", home, styled("p{color:#000}")),
    Poison("browser_reports_no_violation", "a style attribute", home, replace("<main", '<main style="color:#000"')),
    Poison("browser_reports_no_violation", "a picture from elsewhere", home, in_main(PICTURE)),
    Poison("nobody_learns_where_one_was", "a page that tells", home, rewrite(r'<meta name="referrer"[^>]*>', "")),
    Poison("nobody_learns_where_one_was", "a link that tells", home, in_main('<a href="https://example.org">x</a>')),
    Poison("headers_say_the_same", "a cookie", headers, rewrite(r"$", "\n  Set-Cookie: x=1\n")),
    Poison("headers_say_the_same", "framing allowed", headers, replace("; frame-ancestors 'none'", "")),
    Poison("headers_say_the_same", "a weaker policy", headers, replace("default-src 'none'", "default-src 'self'")),
    Poison("headers_say_the_same", "one style more", headers, rewrite(r"style-src ", "style-src 'sha256-x' ")),
    Poison("headers_say_the_same", "types guessed", headers, rewrite(r"\n\s*X-Content-Type-Options[^\n]*", "")),
    Poison("one_main_heading", "two h1", home, in_main("<h1>x</h1>")),
    Poison("one_main_heading", "no h1", home, rewrite(r"<h1.*?</h1>", "")),
    Poison("no_heading_level_skipped", "h4 after h2", guide, in_main("<h2>x</h2><h4>x</h4>")),
    Poison("titles_are_unique", "a title used twice", question, same_title),
    Poison("titles_are_unique", "no title", home, rewrite(r"<title>.*?</title>", "")),
    Poison("a_link_text_leads_to_one_place", "“ici” twice", home, in_main('<p><a href="aide.html">Ici</a> <a href="parents.html">ici</a></p>')),
    Poison("a_link_text_leads_to_one_place", "a link without words", home, in_main('<p><a href="aide.html"></a></p>')),
    Poison("landmarks_are_there_and_named", "a nav without a name", home, in_main("<nav><ul><li>x</li></ul></nav>")),
    Poison("landmarks_are_there_and_named", "two main", home, replace("</main>", "</main><main></main>")),
    Poison("first_link_skips_to_main", "nothing to skip the header", home, rewrite(r'<a class="skip".*?</a>', "")),
    Poison("help_is_the_same_on_a_whole_tree", "another word in the help", question, rewrite(r"(<aside.*?<p>)", r"\1Vite : ")),
    Poison("help_is_the_same_on_a_whole_tree", "help before the question", question, replace("<main", "<aside aria-label=x></aside><main")),
    Poison("a_missing_page_works_at_any_depth", "a relative link", missing, in_main('<a href="index.html">x</a>')),
    Poison("only_steps_are_hidden_from_search", "a step to be found", question, rewrite(r'<meta name="robots"[^>]*>', "")),
    Poison("only_steps_are_hidden_from_search", "a start page hidden", start, in_head('<meta name="robots" content="noindex">')),
    Poison("a_step_does_not_tell_on_its_reader", "a telling title", question, rewrite(r"<title>.*?</title>", "<title>Sextorsion</title>")),
    Poison("parts_in_other_languages_are_marked", "untagged German", guide, in_main("<p>Hinweis auf Checkliste Fakeprofile</p>")),
    Poison("parts_in_other_languages_are_marked", "untagged English", guide, in_main("<p>Le mot « extortion ».</p>")),
    Poison("parts_in_other_languages_are_marked", "French marked as German", guide, in_main('<p lang="de">Vous pouvez appeler.</p>')),
    Poison("parts_in_other_languages_are_marked", "a label in English", guide, in_main('<nav aria-label="On this page"></nav>')),
    Poison("the_page_says_its_language", "no language", home, rewrite(r"<html[^>]*>", "<html>")),
    Poison("the_page_says_its_language", "another language", question, rewrite(r"<html[^>]*>", '<html lang="en">')),
    Poison("the_page_says_its_language", "no such tag", home, in_main('<p lang="français">x</p>')),
    Poison("a_number_comes_with_its_country", "a number alone", home, in_main("<p>Appelle le 116\u00a0000.</p>")),
    Poison("a_number_comes_with_its_country", "a link to a number alone", home, in_main('<p><a href="tel:116000">116 000</a></p>')),
    Poison("what_is_shown_is_dialled", "another number dialled", helping, rewrite(r'href="tel:[^"]*"', 'href="tel:117"')),
    Poison("nothing_scrolls_sideways", "a box of 300 px", home, both(in_main('<p class="x">x</p>'), styled(".x{width:300px}"))),
    Poison("nothing_scrolls_sideways", "words that do not break", home, both(in_main(f'<p class="x">{LONG}</p>'), styled(".x{white-space:nowrap}"))),
    Poison("nothing_scrolls_sideways", "words cut off", home, both(in_main(f'<p class="x">{LONG}</p>'), styled(".x{white-space:nowrap;overflow:hidden}"))),
    Poison("nothing_scrolls_sideways", "text that does not grow", home, styled("main p{font-size:18px}")),
    Poison("no_line_is_too_long", "a line of 81 characters", home, both(in_main(f'<p class="x">{"abcdefghi" * 9}</p>'), styled(".x{white-space:nowrap}"))),
    Poison("no_line_is_too_long", "no measure", guide, styled("main,main p,main li{max-width:none!important;padding:0!important}")),
    Poison("text_is_set_to_be_read", "justified text", home, styled("main{text-align:justify}")),
    Poison("text_is_set_to_be_read", "text of 15 px", home, styled("main p{font-size:15px}")),
    Poison("text_is_set_to_be_read", "capitals", home, styled("h1{text-transform:uppercase}")),
    Poison("text_is_set_to_be_read", "answers in another order", question, styled("main{display:flex;flex-direction:column-reverse}")),
    Poison("nothing_shifts", "a header that grows", home, styled("@keyframes x{from{height:50px}to{height:150px}}header>:last-child{animation:x .1s steps(2) .1s both}")),
    Poison("nothing_shifts", "a late block on top", home, both(replace("<main", '<div class="x">x</div><main'), styled(".x{height:0;animation:x 0s .1s both}@keyframes x{to{height:99px}}"))),
    Poison("nothing_moves", "a transition", home, styled("a{transition:color .2s}")),
    Poison("nothing_moves", "smooth scrolling", home, styled("html{scroll-behavior:smooth}")),
    Poison("answers_are_in_view", "answers below the fold", question, styled("h1{margin-bottom:400px!important}")),
    Poison("answers_are_in_view", "answers one below the other, too low", question, styled("main li a{margin-top:180px!important}")),
    Poison("answers_are_in_view", "answers under a banner", question, both(in_main('<p class="x">x</p>'), styled(".x{position:fixed;inset:0;background:#fff}"))),
    Poison("the_way_out_is_always_in_view", "a header that scrolls away", guide, styled(".quit{position:static!important}")),
    Poison("the_way_out_is_always_in_view", "no way out", home, replace('class="quit"', "")),
    Poison("answers_are_in_view", "short answers one below the other", question, styled(".pair{display:block!important}")),
    Poison("answers_are_in_view", "answers of two widths", question, styled("main li:last-child{flex:0 9rem!important}")),
    Poison("answers_are_in_view", "a word cut in two", question, both(rewrite(r'(class="go"[^>]*>(?:<span>)?)Oui', r"\1Österreichischesselbstverständnis"), styled(".answers{display:block!important}.go{width:9rem!important;overflow-wrap:anywhere!important;hyphens:manual!important}"))),
    Poison("questions_are_counted_truly", "a question too many", question, rewrite(r'(class="tag">\D*\d+\D+)\d+', r"\g<1>9")),
    Poison("questions_are_counted_truly", "a wrong number", question, rewrite(r'(class="tag">\D*)\d+', r"\g<1>3")),
    Poison("the_way_back_leads_back", "back to the start", outcome, rewrite(r'(class="way">.*?href=")[^"]*', r"\1../faire-le-point.html")),
    Poison("the_way_back_leads_back", "no way back", outcome, rewrite(r'(class="way">\s*)<nav.*?</nav>', r"\1")),
    Poison("a_step_has_one_number", "another number", question, rewrite(r"(\(étape )\d+", r"\g<1>99")),
    Poison("a_step_has_one_number", "another box", question, rewrite(r"#map\.\d+", "#map.12")),
    Poison("a_step_has_one_number", "a card that leads nowhere", whole, rewrite(r'<p class="more own">.*?</p>', "")),
    Poison("the_box_one_comes_to_is_lit", "no light", whole, styled(":target{outline:0!important}")),
    Poison("the_box_one_comes_to_is_lit", "no such box", whole, rewrite(r'id="map\.', 'id="x.', 0)),
    Poison("only_the_way_out_stays", "a header that sticks", guide, styled("header{display:block!important;position:sticky;top:0}")),
    Poison("only_the_way_out_stays", "the way out in a second row", home, styled("header a.quit{float:none!important;display:block;margin-top:3rem!important}")),
    Poison("only_the_way_out_stays", "a focus below the way out", guide, both(styled("html{scroll-padding:0!important}"), in_main('<p>x</p>' * 40), rewrite("<h1", '<p style="height:900px"></p><a class="x" href="x">x x x x x x x x x x x x</a><h1'), styled(".quit{position:fixed!important;inset:0 0 auto 0!important;float:none!important}"))),
    Poison("one_press_hides_the_page", "no curtain", home, styled(".quit::after{display:none!important}")),
    Poison("one_press_hides_the_page", "a curtain that falls with the finger", home, styled(".quit::after{transition:none!important}")),
    Poison("one_press_hides_the_page", "a curtain before its time", home, styled(".quit:focus::after{visibility:visible!important;transition:none!important}")),
    Poison("the_exit_has_a_link", "no link", leaving, rewrite(r"<a [^>]*>(.*?)</a>", r"\1")),
    Poison("the_exit_has_a_link", "always light", leaving, rewrite(r"<style>.*?</style>", "")),
    Poison("a_whole_tree_sent_alone_can_be_left", "a way out beside it", whole, rewrite(r'(class="quit" href=")[^"]*', r"\1sortie.html")),
    Poison("every_part_has_its_direction", "a page from the right", home, replace('dir="ltr"', 'dir="rtl"')),
    Poison("every_part_has_its_direction", "Arabic from the left", home, in_main('<p lang="ar">x</p>')),
    Poison("numbers_are_read_as_they_are_dialled", "a number backwards", home, in_main('<p dir="rtl">\u0631\u0642\u0645 +961 1 234 567</p>')),
    Poison("a_grave_step_leads_to_somebody_first", "no button", outcome_of("danger"), rewrite(r'<p class="door">.*?</p>', "", 0)),
    Poison("a_grave_step_leads_to_somebody_first", "a button without a name", outcome_of("danger"), rewrite(r'<bdi translate="no">.*?</bdi>', "")),
    Poison("somebody_is_near_on_a_question", "no button", question, rewrite(r'<a class="go talk".*?</a>', "")),
    Poison("somebody_is_near_on_a_question", "a number far down", question, styled("aside{margin-top:400px!important}")),
    Poison("a_missing_page_leads_to_somebody", "no help", missing, rewrite(r"<aside.*?</aside>", "")),
    Poison("targets_are_large", "a target of 43 px", home, both(in_main('<p><a class="x" href="aide.html">x</a></p>'), styled(".x{display:inline-block;height:43px;min-width:50px;min-height:0;padding:0}"))),
    Poison("targets_are_large", "a target 43 px wide", home, both(in_main('<p><a class="x" href="aide.html">x</a></p>'), styled(".x{display:block;height:50px;width:43px;min-width:0;padding:0}"))),
    Poison("targets_are_large", "answers of 55 px", question, styled("main li a{height:55px!important;min-height:0!important;font-size:16px!important;overflow:hidden}")),
    Poison("text_has_contrast", "contrast of 6.9", home, both(in_main('<p class="x">x</p>'), styled(".x{color:#5a5a5a;background:#fff}"))),
    Poison("text_has_contrast", "contrast of 6.9 in the dark alone", home, both(in_main('<p class="x">x</p>'), styled("@media(prefers-color-scheme:dark){.x{color:#5a5a5a;background:#fff}}"))),
    Poison("text_has_contrast", "pale links under the pointer", home, styled("main a:hover{color:#999!important}")),
    Poison("text_has_contrast", "text seen through", home, styled("main p{opacity:.6}")),
    Poison("text_has_contrast", "text on a picture", home, styled("main{background-image:linear-gradient(#fff,#000)}")),
    Poison("every_rule_of_the_style_has_contrast", "pale words that no page has yet", home, styled(".some .day{color:#777}")),
    Poison("every_rule_of_the_style_has_contrast", "a pale line that no page has yet", home, styled("@media(prefers-color-scheme:dark){.someday{border:1px solid #444}}")),
    Poison("graphics_have_contrast", "a pale border", home, styled("main p{border:1px solid #a0a0a0;background:#fff}")),
    Poison("graphics_have_contrast", "a pale icon", whole, styled(".map svg *{stroke:#bbb!important;fill:none!important}")),
    Poison("focus_is_visible", "no ring around the focus", home, styled("*:focus,*:focus-visible{outline:0!important;box-shadow:none!important}")),
    Poison("the_eye_gets_the_words_of_the_source", "words hidden by style", home, styled("main p{display:none}")),
    Poison("the_eye_gets_the_words_of_the_source", "words written by style", home, styled('main p::before{content:"Attention"}')),
    Poison("text_browsers_show_the_same_words", "two navs run together", home, in_main("<nav>un</nav><nav>deux</nav>")),
    Poison("text_browsers_can_walk_the_tree", "an answer that leads nowhere", question, rewrite(ANSWER, r"\1#main")),
    Poison("map_has_the_edges_of_the_pages", "an edge missing", whole, rewrite(FIRST_DOWN, "")),
    Poison("map_has_the_edges_of_the_pages", "an edge to the wrong step", whole, rewrite(r'(class="edge[^"]*">.*?<b>)\d+', r"\g<1>99")),
    Poison("map_has_the_edges_of_the_pages", "another label", whole, rewrite(r'(class="on">)[^<]*', r"\1Peut-être")),
    Poison("map_has_the_edges_of_the_pages", "a jump that differs", whole, rewrite(JUMP, r"\1#r1")),
    Poison("map_has_the_edges_of_the_pages", "an answer that differs", question, rewrite(ANSWER, r"\1a3.html")),
    Poison("map_has_the_edges_of_the_pages", "no map", whole, rewrite(r'<nav class="map".*?</nav>', "")),
    Poison("map_reads_the_same_to_everyone", "an edge without its number", whole, rewrite(r'(class="down">.*?)<b>\d+</b>(</p>)', r"\1\2")),
    Poison("map_reads_the_same_to_everyone", "labels out of sight", whole, styled(".map .on{visibility:hidden}")),
    Poison("map_reads_the_same_to_everyone", "labels hidden from screen readers", whole, replace('<span class="on">', '<span class="on" aria-hidden="true">', 99)),
    Poison("map_reads_the_same_to_everyone", "the map upside down", whole, styled(".map ul{display:flex!important;flex-direction:column-reverse!important}")),
    Poison("a_tone_is_more_than_a_colour", "no icons", whole, rewrite(r"<svg.*?</svg>", "", 0)),
    Poison("a_tone_is_more_than_a_colour", "one style of border", whole, styled("main .card,main .box{border-left-style:solid!important}")),
    Poison("a_tone_is_more_than_a_colour", "no words", whole, rewrite(r'(class="tag">.*?</svg>)[^<]*', r"\1 Note", 0)),
    Poison("axe_finds_nothing", "a picture without words", home, in_main('<p><img src="x.png"></p>')),
    Poison("axe_finds_nothing", "a list that holds a paragraph", home, in_main("<ul><p>x</p></ul>")),
    Poison("what_axe_cannot_tell_is_explained", "text on a picture", home, styled("main{background-image:linear-gradient(#fff,#eee)}")),
    Poison("what_axe_cannot_tell_is_explained", "a link that paints over other lines", home, both(THREE_LINES, styled(REACHING + ".x a{background:#ff0}"))),
    Poison("what_axe_cannot_tell_is_explained", "another text over a line", home, both(in_main('<p class="x">un<br>deux</p><p class="y">trois</p>'), styled(".x{margin:0}.y{margin:-3em 0 0;position:relative}"))),
    Poison("what_axe_cannot_tell_is_explained", "a sign instead of words", home, in_main("<p>←</p>")),
    Poison("nu_finds_nothing", "an obsolete element", home, in_main("<center>x</center>")),
    Poison("nu_finds_nothing", "a property that is none", home, styled("p{colour:red}")),
    Poison("nu_finds_nothing", "an id used twice", home, in_main('<p id="x">x</p><p id="x">x</p>')),
    Poison("paper_has_all_the_words", "paragraphs kept off the paper", guide, styled("@media print{main p{display:none}}")),
    Poison("jumps_on_paper_are_numbers", "jumps kept off the paper", whole, styled("@media print{.jumps,.map{display:none!important}}")),
    Poison("addresses_are_written_out_on_paper", "addresses kept off the paper", guide, styled("@media print{a::after,a::before{content:none!important}}")),
    Poison("nothing_is_cut_off_on_paper", "wider than the paper", guide, styled("@media print{main{width:1200px}}")),
    Poison("paper_is_no_screen", "closed details", guide, in_main("<details><summary>x</summary><p>y</p></details>")),
    Poison("paper_is_no_screen", "what is folded stays so", guide, both(in_main(FOLDED), styled("details:not([open])+.folded{display:none}"))),
    Poison("paper_is_no_screen", "navigation on paper", guide, styled("@media print{footer{display:block!important}}")),
    Poison("a_tree_to_hand_out_begins_with_its_number", "the number last", whole, styled("@media print{aside{order:0!important}}")),
    Poison("a_tree_to_hand_out_begins_with_its_number", "the map on the second page", whole, styled("@media print{.map ul{break-before:page}}")),
    Poison("a_tree_to_hand_out_begins_with_its_number", "a third page", whole, styled("@media print{.steps{columns:1!important}}")),
    Poison("answers_keep_their_order_on_the_map", "what leads down last", whole, rewrite(r'(<p class="down">.*?</p>)\n(<p class="edge.*?</p>)', r"\2\n\1")),
    Poison("a_map_is_a_few_screens", "a map without end", whole, styled(".map .box{margin-bottom:500px!important}")),
    Poison("a_map_is_a_few_screens", "folded for good", whole, both(rewrite(r'(<nav class="map".*?)<ul>', r'\1<details><summary>x</summary></details><ul class="folded">'), styled("details:not([open])+.folded{display:none!important}"))),
    Poison("the_home_page_leads_to_somebody", "somebody at the end alone", home, rewrite(r'<p><a class="go talk".*?</p>', "")),
    Poison("the_head_and_the_foot_have_room", "the name squeezed", home, styled("header>:last-child{padding-inline-end:calc(50% - 9rem)!important}")),
    Poison("the_head_and_the_foot_have_room", "two columns on a phone", home, styled("footer ul{columns:2!important}")),
    Poison("the_tone_is_heard_with_the_heading", "beside the heading", outcome, rewrite(r'<h1>\s*(<span class="tag">.*?</span>)<br>', r"\1<h1>")),
    Poison("a_guide_opens_before_its_contents", "words after the contents", guide, rewrite(r'(class="contents".*?</nav>)', r"\1<p>x</p>")),
    Poison("call_outs_are_told_apart", "no icon", home, in_main('<div class="callout note"><p class="callout-label">x</p></div>')),
    Poison("call_outs_are_told_apart", "one word for two", home, in_main(CALL_OUTS.replace("</svg> tip", "</svg> note"))),
    Poison("call_outs_are_told_apart", "one border for all", home, both(in_main(CALL_OUTS), styled(".callout{border-inline-start-style:solid!important}"))),
    Poison("call_outs_are_told_apart", "a light warning", home, both(in_main(CALL_OUTS), styled(".warning{border-block:0!important;border-inline-start-width:1px!important}"))),
    Poison("nothing_is_cut_off_on_paper", "pale ink", guide, styled("@media print{main p{color:#999!important}}")),
]

# Just within the limit: a gate that cries wolf is soon switched off.
HARMLESS = [
    Poison("no_line_is_too_long", "a line of 80 characters", home, both(in_main(f'<p class="x">{"abcdefgh" * 10}</p>'), styled(".x{white-space:nowrap}"))),
    Poison("targets_are_large", "a target of 44 px", home, both(in_main('<p><a class="x" href="aide.html">x</a></p>'), styled(".x{display:inline-block;height:44px;width:44px;min-width:0;min-height:0;padding:0}"))),
    Poison("text_has_contrast", "contrast of 7.0", home, both(in_main('<p class="x">x</p>'), styled(".x{color:#595959;background:#fff}"))),
    Poison("nothing_scrolls_sideways", "a long word that may break", home, both(in_main(f'<p class="x">{"abcdefghi" * 20}</p>'), styled(".x{overflow-wrap:anywhere}"))),
    Poison("a_number_comes_with_its_country", "a number with its country", home, in_main("<p>Appelle le 116\u00a0000 (Belgique).</p>")),
    Poison("parts_in_other_languages_are_marked", "German that is marked", guide, in_main('<p lang="de">Hinweis auf Checkliste Fakeprofile</p>')),
    Poison("what_axe_cannot_tell_is_explained", "a link that reaches over other lines", home, both(THREE_LINES, styled(REACHING))),
    Poison("call_outs_are_told_apart", "all five", home, in_main(CALL_OUTS)),
    Poison("paper_is_no_screen", "a call-out to unfold", guide, in_main(FOLDED)),
    Poison("a_link_text_leads_to_one_place", "the same link twice", home, in_main('<p><a href="x">x</a> <a href="x">x</a></p>')),
]


@pytest.mark.parametrize("poison", POISONS, ids=lambda one: f"{one.gate}: {one.name}")
def test_the_gate_catches(poison, read_site, found, browser):
    path = poison.page(read_site)
    spoiled = poison.change(read_site.files[path].decode(), read_site)
    assert spoiled.encode() != read_site.files[path]
    copy = read_site.changed(path, spoiled.encode())
    new = set(judge(poison.gate, copy, browser)) - set(found(poison.gate))
    assert new, f"{poison.gate} does not see {poison.name} in {path}"


@pytest.mark.parametrize("harmless", HARMLESS, ids=lambda one: f"{one.gate}: {one.name}")
def test_the_gate_lets_pass(harmless, read_site, found, browser):
    path = harmless.page(read_site)
    changed = harmless.change(read_site.files[path].decode(), read_site)
    new = set(judge(harmless.gate, read_site.changed(path, changed.encode()), browser)) - set(found(harmless.gate))
    assert not new, f"{harmless.gate} takes {harmless.name} for a fault: {next(iter(new))}"


@pytest.mark.parametrize("gate", GATES)
def test_every_gate_has_a_poison(gate):
    assert any(poison.gate == gate for poison in POISONS), "a gate that catches nothing proves nothing"


def test_every_poison_is_for_a_gate():
    assert {poison.gate for poison in POISONS} <= set(GATES)


def test_a_change_that_changes_nothing_is_an_error():
    with pytest.raises(AssertionError, match="nothing to spoil"):
        spoil.replace("not there", "x")("text")
