import Balise
import Diagnostics
import Testing

@testable import Preview

/// What the preview answers, and that with errors the last good site stays.
@Suite struct Previews {
  static let files = [
    "content/site.yml": "title: Umbrella\nlanguage: en\n",
    "content/index.md": "---\ntitle: Umbrella\n---\n\n[Rain](rain/index.md)\n",
    "content/rain/index.md": "---\ntitle: Rain\n---\n\nIt falls.\n\n[Home](../index.md)\n",
    "content/notes.txt": "Kept as it is.\n",
  ]

  private func preview(_ files: [String: String] = Self.files) -> Preview {
    var preview = Preview()
    preview.build(options: BuildOptions()) { () throws(FileError) in SourceFolder(files) }
    return preview
  }

  private func ask(
    _ preview: Preview, _ target: String, host: String? = "127.0.0.1:8123"
  ) -> Answer {
    preview.answer(to: target, host: host, folder: "/home/an editor/site", in: .english)
  }

  private func text(_ answer: Answer) -> String { String(decoding: answer.body, as: UTF8.self) }

  @Test func `every file of the site is served with the bytes of a build`() throws {
    let preview = preview()
    let (site, _) = try prepareSite(from: SourceFolder(Self.files), options: BuildOptions())
    let built = try #require(site)
    #expect(built.count > 5)
    for index in 0..<built.count {
      let answer = ask(preview, "/" + built.route(index).path)
      #expect(answer.status == 200)
      switch try built.file(index).content {
      case .rendered(let bytes): #expect(answer.body == bytes, "\(built.route(index).path)")
      case .copied: #expect(text(answer) == "Kept as it is.\n")
      }
    }
  }

  @Test func `a folder is answered with its index, what is missing with the page for that`() {
    let preview = preview()
    #expect(ask(preview, "/").body == ask(preview, "/index.html?a#b").body)
    #expect(ask(preview, "/rain/").status == 200)
    #expect(ask(preview, "/rain").headers.contains(Header(name: "Location", value: "/rain/")))
    #expect(ask(preview, "/%72ain/index.html").status == 200)
    let missing = ask(preview, "/nowhere.html")
    #expect(missing.status == 404)
    #expect(missing.body == ask(preview, "/404.html").body)
  }

  @Test(arguments: [
    "/../site.yml", "/%2e%2e/etc/passwd", "//etc/passwd", "/content/site.yml", "/..%2fsite.yml",
    "/rain/../index.html", "/%00", "/%ff", "http://127.0.0.1/index.html", "*", "",
  ])
  func `nothing but the site can be had`(target: String) {
    #expect(ask(preview(), target).status == 404)
  }

  @Test(arguments: ["evil.example", "127.0.0.1.evil.example:80", "localhost.", "", "a:b", nil])
  func `a request that was meant for somebody else is refused`(host: String?) {
    let preview = preview()
    #expect(ask(preview, "/", host: host).status == 403)
    #expect(ask(preview, "/_balise/messages", host: host).status == 403)
  }

  @Test(arguments: ["localhost", "LOCALHOST:9000", "127.0.0.1", "[::1]:8123", "[::1]"])
  func `this machine is known by its names`(host: String) {
    #expect(ask(preview(), "/", host: host).status == 200)
  }

  @Test func `pages have the headers of a host, but may be framed and are asked for anew`() throws {
    let headers = ask(preview(), "/").headers
    let policy = try #require(headers.first { $0.name == "Content-Security-Policy" })
    #expect(policy.value.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.value.contains("frame-ancestors"))
    #expect(headers.contains(Header(name: "X-Content-Type-Options", value: "nosniff")))
    #expect(headers.contains(Header(name: "Cache-Control", value: "no-cache")))
  }

  @Test func `with errors the last good site stays, and they are said until they are mended`() {
    var preview = preview()
    let before = ask(preview, "/").body
    #expect(!text(ask(preview, "/_balise/messages")).contains("class=\"error\""))
    var wrong = Self.files
    wrong["content/index.md"] = "---\ntitle: Umbrella\n---\n\n<b>[Rain](nowhere.md)\n"
    preview.build(options: BuildOptions()) { () throws(FileError) in SourceFolder(wrong) }
    #expect(preview.isBehind)
    #expect(ask(preview, "/").body == before)
    let said = text(ask(preview, "/_balise/messages"))
    #expect(said.contains("you see the last site without errors"))
    #expect(said.contains("&lt;b&gt;"), "what an author wrote is no HTML of the shell's")
    #expect(said.contains("vscode://file/home/an%20editor/site/content/index.md:5:"))
    preview.build(options: BuildOptions()) { () throws(FileError) in SourceFolder(Self.files) }
    #expect(!preview.isBehind)
    #expect(preview.event == "data: 3 3\n\n")
  }

  @Test func `a site that begins with errors says so and is served once they are mended`() {
    var preview = preview(["content/index.md": "[a](b.md)\n"])
    #expect(ask(preview, "/").status == 503)
    #expect(text(ask(preview, "/_balise/messages")).contains("b.md"))
    preview.build(options: BuildOptions()) { () throws(FileError) in SourceFolder(Self.files) }
    #expect(ask(preview, "/").status == 200)
  }

  @Test func `a site's port stays the same and is none that browsers refuse`() {
    #expect(usualPort(of: "/home/a/site") == usualPort(of: "/home/a/site"))
    #expect(usualPort(of: "/home/a/site") != usualPort(of: "/home/b/site"))
    #expect((8100..<9000).contains(usualPort(of: "")))
  }
}
