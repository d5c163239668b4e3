"""How each peer gets the same pages and is started, in its own ordinary way.

What Balise has no counterpart for (search, feeds, tags) is off wherever a setting turns it off.
Each peer makes one HTML file a page, not a folder a page, where it lets one choose: fewer folders
are quicker to write. A tree is an ordinary page for them.
"""

import pathlib
import shutil

from pages import pages_of, relinked, write_page

HERE = pathlib.Path(__file__).resolve().parent
STYLE = HERE.parent / "themes" / "calm" / "style.css"


def write(folder, files):
    """Writes settings and templates: path -> text."""
    for name, text in files.items():
        file = pathlib.Path(folder) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


# --- Hugo ------------------------------------------------------------------------------------

HUGO_SETTINGS = """\
baseURL = "https://www.example.org/fiches/"
title = "Fiches"
defaultContentLanguage = "fr"
uglyURLs = true
disableKinds = ["taxonomy", "term", "rss", "section", "404"]
[languages.fr]
weight = 1
[languages.nl]
weight = 2
"""
HUGO_LINKS = """\
[markup.goldmark.renderHooks.link]
useEmbedded = "fallback"
"""
HUGO_PAGE = """\
<!doctype html>
<html lang="{{ .Params.language | default .Language.Lang }}">
<head>
<meta charset="utf-8">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="viewport" content="width=device-width">
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ end }}
<style>{{ with resources.Get "style.css" }}{{ .Content | safeCSS }}{{ end }}</style>
</head>
<body>
<header><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a></header>
{{ with .Translations }}<nav>{{ range . }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav>{{ end }}
<main>
<h1>{{ .Title }}</h1>
{{ .TableOfContents }}
{{ .Content }}
</main>
{{ with .Params.help }}<aside><h2>Belgique</h2><p>Une ligne d'aide</p><p><a href="tel:116000">116 000</a></p></aside>{{ end }}
<footer><nav><ul>
{{ range .Site.Menus.main }}<li><a href="{{ .URL }}">{{ .Name }}</a></li>{{ end }}
</ul></nav></footer>
</body>
</html>
"""
HUGO_BARE_PAGE = """\
<!doctype html>
<title>{{ .Title }}</title>
<h1>{{ .Title }}</h1>
{{ .Content }}
"""


def prepare_hugo_content(site, folder):
    """The same files; the home page has another name."""
    for page in pages_of(site):
        name = "_index.md" if page.name == "index.md" else page.name
        body = relinked(
            page.body, lambda path, anchor:
            f"{'_index' if path == 'index' else path.replace('/index', '/_index')}.md{anchor}")
        write_page(folder, f"content/{name}", page.matter, body)


def prepare_hugo(site, folder):
    """Templates that do what the theme of Balise does: contents, languages, navigation, style."""
    prepare_hugo_content(site, folder)
    menu = "".join(
        f'[[menus.main]]\nname = "{page.matter["title"]}"\npageRef = "/{page.name[:-3]}"\n'
        for page, _ in zip(pages_of(site), range(5)) if page.name != "index.md")
    write(folder, {"hugo.toml": HUGO_SETTINGS + HUGO_LINKS + menu,
                   "layouts/single.html": HUGO_PAGE, "layouts/home.html": HUGO_PAGE,
                   "assets/style.css": STYLE.read_text(encoding="utf-8")})


def prepare_hugo_bare(site, folder):
    """Two templates of four lines: the least Hugo can be asked to do."""
    prepare_hugo_content(site, folder)
    write(folder, {"hugo.toml": HUGO_SETTINGS, "layouts/single.html": HUGO_BARE_PAGE,
                   "layouts/home.html": HUGO_BARE_PAGE})


def hugo_binary(venv):
    """The program itself: the command of the Python package starts an interpreter first."""
    return next(venv.glob("lib/python*/site-packages/hugo/binaries/hugo*"))


def start_hugo(venv, folder, output):
    return [str(hugo_binary(venv)), "build", "--quiet", "--source", folder, "--destination", output,
            "--cacheDir", f"{folder}/cache", "--noBuildLock"]


# --- mdBook ----------------------------------------------------------------------------------


def prepare_mdbook(site, folder):
    """Titles become headings, because mdBook has no front matter; SUMMARY.md names every page."""
    summary = ["# Summary\n"]
    for page in pages_of(site):
        body = f"# {page.matter['title']}\n\n{page.body}"
        write_page(folder, f"src/{page.name}", {}, body)
        summary.append(f"- [{page.matter['title']}]({page.name})")
    write(folder, {
        "src/SUMMARY.md": "\n".join(summary) + "\n",
        "book.toml": '[book]\ntitle = "Fiches"\nlanguage = "fr"\n'
                     "[output.html.search]\nenable = false\n[output.html.print]\nenable = false\n"})


def start_mdbook(venv, folder, output):
    return [str(venv / "bin/mdbook"), "build", "--dest-dir", output, folder]


# --- Marmite ---------------------------------------------------------------------------------


def prepare_marmite(site, folder):
    """All pages lie side by side, because their addresses do; it knows no home page of one's own."""
    for page in pages_of(site):
        flat = page.name.rsplit("/", 1)[-1][:-3].replace(".", "-")
        matter = {"title": page.matter["title"], "slug": "accueil" if flat == "index" else flat}
        body = relinked(page.body, lambda path, anchor:
                        f"{path.rsplit('/', 1)[-1].replace('.', '-')}.html{anchor}")
        write_page(folder, f"content/{matter['slug']}.md", matter, body)
    write(folder, {"marmite.yaml": "name: Fiches\nlanguage: fr\nenable_search: false\n"
                                   "enable_related_content: false\nbuild_sitemap: true\n"})


def start_marmite(venv, folder, output):
    return [str(venv / "bin/marmite"), folder, output]


# --- Zensical --------------------------------------------------------------------------------


def prepare_zensical(site, folder):
    for page in pages_of(site):
        matter = {"title": page.matter["title"]}
        write_page(folder, f"docs/{page.name}", matter, page.body)
    write(folder, {"mkdocs.yml": "site_name: Fiches\nuse_directory_urls: false\n"
                                 "site_url: https://www.example.org/fiches/\nplugins: []\n"
                                 "markdown_extensions: [attr_list, toc]\n"})


def start_zensical(venv, folder, output):
    """Without what it remembers of the last run; it writes into its own folder only."""
    return ["sh", "-c", 'cd "$1" && "$2" build --clean && mv site "$3"', "sh", folder,
            str(venv / "bin/zensical"), output]


# --- Jekyll ----------------------------------------------------------------------------------

JEKYLL_PAGE = """\
<!doctype html>
<html lang="{{ page.language | default: site.lang }}">
<head><meta charset="utf-8"><title>{{ page.title }} – {{ site.title }}</title></head>
<body><header><a href="{{ site.baseurl }}/">{{ site.title }}</a></header>
<main><h1>{{ page.title }}</h1>
{{ content }}
</main></body>
</html>
"""


def prepare_jekyll(site, folder):
    for page in pages_of(site):
        matter = {**page.matter, "layout": "page"}
        body = relinked(page.body, lambda path, anchor: f"{path}.html{anchor}")
        write_page(folder, page.name, matter, body)
    write(folder, {"_config.yml": "title: Fiches\nlang: fr\n", "_layouts/page.html": JEKYLL_PAGE})


def start_jekyll(venv, folder, output):
    return [shutil.which("jekyll"), "build", "--quiet", "--disable-disk-cache", "--source", folder,
            "--destination", output]


# --- Pelican ---------------------------------------------------------------------------------

PELICAN_SETTINGS = """\
SITENAME = "Fiches"
DEFAULT_LANG = "fr"
THEME = "simple"
PATH = "content"
PAGE_PATHS = [""]
ARTICLE_PATHS = ["articles"]
SLUGIFY_SOURCE = "basename"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
DISPLAY_PAGES_ON_MENU = False
"""


def prepare_pelican(site, folder):
    for page in pages_of(site):
        flat = page.name.rsplit("/", 1)[-1][:-3].replace(".", "-")
        body = relinked(page.body, lambda path, anchor:
                        f"{{filename}}{path.rsplit('/', 1)[-1].replace('.', '-')}.md{anchor}")
        write_page(folder, f"content/{flat}.md", {"title": page.matter["title"]}, body)
    write(folder, {"pelicanconf.py": PELICAN_SETTINGS})


def start_pelican(venv, folder, output):
    return [str(venv / "bin/pelican"), "-q", "-s", f"{folder}/pelicanconf.py", "-o", output,
            f"{folder}/content"]
