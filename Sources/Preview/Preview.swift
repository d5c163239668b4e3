import Balise
import Diagnostics

/// What the preview knows: the last site without errors, and what was said of the sources since.
package struct Preview: Sendable {
  /// How many times the sources were read.
  package private(set) var builds = 0
  /// What is wrong in the sources, sorted.
  package private(set) var diagnostics: [Diagnostic] = []
  /// Why the sources could not be read the last time; nil when they could.
  package private(set) var failure: FileError?
  /// The sources that `diagnostics` speak of; nil before any were read.
  package private(set) var source: SourceFolder?
  /// The last site without errors; nil as long as there was none.
  private(set) var shown: ShownSite?
  /// Which of the builds `shown` comes from.
  private(set) var shownBuild = 0

  /// Nothing is known yet.
  package init() {}

  /// Whether the site that is shown is older than the sources, which have errors.
  package var isBehind: Bool { shownBuild != builds }

  /// Reads the sources. With any error the site that was shown stays.
  package mutating func build(
    options: BuildOptions, _ read: () throws(FileError) -> SourceFolder
  ) {
    builds += 1
    do throws(FileError) {
      let source = try read()
      let (site, diagnostics) = try prepareSite(from: source, options: options)
      (self.source, self.diagnostics, failure) = (source, diagnostics, nil)
      guard let site, !diagnostics.forbidWriting(strict: options.isStrict) else { return }
      shown = try ShownSite(site)
      shownBuild = builds
    } catch {
      failure = error
    }
  }
}

/// A site whose files are found by their addresses and rendered when they are asked for.
struct ShownSite: Sendable {
  private let site: RenderedSite
  /// The place of each file, by the bytes of its path.
  private let places: [[UInt8]: Int]
  /// What a host sends with each file.
  let headers: [Header]

  /// - Throws: When a file of the site cannot be read.
  init(_ site: RenderedSite) throws(FileError) {
    self.site = site
    var places: [[UInt8]: Int] = [:]
    places.reserveCapacity(site.count)
    for index in 0..<site.count { places[Array(site.route(index).path.utf8)] = index }
    self.places = places
    let written = try places[Array("_headers".utf8)].map { index throws(FileError) in
      try bytes(of: site.file(index))
    }
    headers = previewHeaders(String(decoding: written ?? [], as: UTF8.self))
  }

  /// Whether the site has a file of this path.
  func has(_ path: [UInt8]) -> Bool { places[path] != nil }

  /// The bytes that a build writes to a path; nil when the site has no such file.
  /// - Throws: When a file of the sources cannot be read.
  func file(_ path: [UInt8]) throws(FileError) -> [UInt8]? {
    guard let index = places[path] else { return nil }
    return try bytes(of: site.file(index))
  }
}

private func bytes(of file: OutputFile) throws(FileError) -> [UInt8] {
  switch file.content {
  case .rendered(let bytes): return bytes
  case .copied(let pieces):
    var bytes: [UInt8] = []
    try pieces.forEach { piece throws(FileError) in bytes += piece }
    return bytes
  }
}
