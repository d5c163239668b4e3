import Balise
import Diagnostics
import Text

/// Where the preview's own pages stand; `events` is answered by the server.
private let shellFolder = "_balise/"

extension Preview {
  /// One of the preview's own pages; nil for every other address.
  func shellAnswer(
    to path: [UInt8], folder: String, in language: MessageLanguage
  ) -> Answer? {
    guard path.starts(with: shellFolder.utf8) else { return nil }
    let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
      + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    let headers = [
      Header(name: "Content-Security-Policy", value: policy),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Referrer-Policy", value: "no-referrer"),
      Header(name: "Cache-Control", value: "no-cache"),
    ]
    func answer(_ type: String, _ text: String) -> Answer {
      Answer(200, type + "; charset=utf-8", Array(text.utf8), headers: headers)
    }
    switch String(decoding: path.dropFirst(shellFolder.utf8.count), as: UTF8.self) {
    case "": return answer("text/html", shellPage(of: shownBuild, in: language))
    case "shell.js": return answer("text/javascript", shellScript)
    case "shell.css": return answer("text/css", shellStyle)
    case "messages": return answer("text/html", messages(folder: folder, in: language))
    default: return Answer(404, plain, Array("404\n".utf8), headers: headers)
    }
  }

  /// What the server tells open shells: which build it is, and which one is shown.
  package var event: String { "data: \(builds) \(shownBuild)\n\n" }

  /// What is wrong, as HTML; nothing when nothing is.
  func messages(folder: String, in language: MessageLanguage) -> String {
    let listing = DiagnosticListing(of: diagnostics, limit: mostOfOneRule)
    let entries = listing.entries
    if entries.isEmpty, failure == nil { return "" }
    var html = isBehind ? "<details class=\"error\" open>" : "<details class=\"warning\">"
    html += "<summary>\(escaped(headline.text(in: language)))</summary>\n"
    if let failure {
      let text =
        printable(failure.path) + colon.text(in: language) + failure.reason.text(in: language)
      html += "<pre>\(escaped(text))</pre>\n"
    }
    var lines = source.map(SpokenLines.init(of:))
    for entry in entries {
      switch entry {
      case .diagnostic(let diagnostic):
        let line = lines?.line(at: diagnostic.place)
        html += item(diagnostic, line: line, folder: folder, in: language)
      case .more(let rule, let count):
        html += "<p>\(escaped(moreOf(rule, count).text(in: language)))</p>\n"
      }
    }
    return html + "</details>\n"
  }

  private func item(
    _ diagnostic: Diagnostic, line: String?, folder: String, in language: MessageLanguage
  ) -> String {
    let place = diagnostic.place
    let position = place.line > 0 ? ":\(place.line):\(place.column ?? 1)" : ""
    let editor = "vscode://file" + percentEncoded(folder + "/" + place.path) + position
    let edit = Wording(fr: "Ouvrir dans l'éditeur", en: "Open in the editor").text(in: language)
    let rule = diagnostic.rule
    return """
      <article class="\(diagnostic.severity.rawValue)">
      <pre>\(escaped(diagnostic.text(in: language, line: line)))</pre>
      <a href="\(escaped(editor))">\(escaped(edit))</a>
      <details><summary>\(escaped(rule.id))</summary><p>\(escaped(rule.protects.text(in: language)))</p></details>
      </article>

      """
  }

  private var headline: Wording {
    let errors = diagnostics.count { $0.severity == .error }
    let text =
      failure == nil
      ? countText(errors: errors, warnings: diagnostics.count - errors)
      : Wording(fr: "Les sources n'ont pas pu être lues", en: "The sources could not be read")
    guard isBehind, shown != nil else { return text }
    return Wording(
      fr: "\(text.french) ; vous voyez le dernier site sans erreur",
      en: "\(text.english); you see the last site without errors")
  }
}

private func shellPage(of shownBuild: Int, in language: MessageLanguage) -> String {
  let title = Wording(fr: "Aperçu", en: "Preview").text(in: language)
  let lost = Wording(
    fr: "L'aperçu est arrêté. La page se rafraîchira quand « balise serve » tournera de nouveau.",
    en: "The preview has stopped. The page will refresh when “balise serve” runs again.")
  return """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <link rel="stylesheet" href="shell.css">
    <script src="shell.js" defer></script>
    </head>
    <body data-site="\(shownBuild)">
    <p id="lost" role="status" hidden>\(escaped(lost.text(in: language)))</p>
    <div id="messages" role="status"></div>
    <iframe id="page" title="\(title)"></iframe>
    </body>
    </html>

    """
}

private let shellStyle = """
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  html, body { height: 100%; margin: 0; }
  body { display: flex; flex-direction: column; }
  #page { flex: 1; border: 0; width: 100%; min-height: 40vh; background: Canvas; }
  #messages > details { max-height: 50vh; overflow: auto; border-bottom: 1px solid; }
  #messages > .error { border-left: .5rem solid #c22; }
  #messages > .warning { border-left: .5rem solid #b80; }
  #messages > details > summary { font-weight: 600; }
  summary, article, #messages p, #messages > details > pre { padding: .4rem 1rem; margin: 0; }
  article { border-top: 1px solid GrayText; }
  article summary { padding-left: 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font-size: .875rem; }
  #lost { margin: 0; padding: .4rem 1rem; border-left: .5rem solid GrayText; }

  """

private let shellScript = """
  "use strict";
  const frame = document.getElementById("page");
  const messages = document.getElementById("messages");
  const lost = document.getElementById("lost");
  let shown = document.body.dataset.site;
  let asked = 0;

  const wanted = decodeURI(location.hash.slice(1));
  frame.src = /^\\/(?!\\/)/.test(wanted) ? encodeURI(wanted) : "/";
  frame.addEventListener("load", () => {
    try {
      const { pathname, hash } = frame.contentWindow.location;
      history.replaceState(null, "", "#" + pathname + hash);
      document.title = frame.contentDocument.title || document.title;
    } catch { /* A page of another site tells nothing. */ }
  });

  function focusable(page) { return [...page.querySelectorAll("a, summary, button, [tabindex]")]; }

  function reload() {
    let place = null;
    try {
      const { contentWindow: view, contentDocument: page } = frame;
      place = { x: view.scrollX, y: view.scrollY, focus: focusable(page).indexOf(page.activeElement) };
      frame.addEventListener("load", () => {
        if (place.focus >= 0) {
          focusable(frame.contentDocument)[place.focus]?.focus({ preventScroll: true });
        }
        frame.contentWindow.scrollTo(place.x, place.y);
      }, { once: true });
      view.location.reload();
    } catch { /* It has nothing to reload. */ }
  }

  async function showMessages() {
    const turn = ++asked;
    const text = await (await fetch("messages")).text();
    if (turn === asked) messages.innerHTML = text;
  }

  const events = new EventSource("events");
  events.onmessage = ({ data }) => {
    // What began anew counts from one again.
    if (!lost.hidden) shown = null;
    lost.hidden = true;
    const site = data.split(" ")[1];
    if (shown !== site) reload();
    shown = site;
    showMessages().catch(() => {});
  };
  events.onerror = () => { lost.hidden = false; };

  """
