// swift-tools-version:6.2
// Read from top to bottom, the targets stand in the order the data flows.
import PackageDescription

// What is unsafe is marked so, line by line. (SE-0458)
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .strictMemorySafety()]

let package = Package(
  name: "balise",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "balise", targets: ["BaliseCommand"])],
  dependencies: [
    // Commands, options, usage and help pages: none of it is ours to invent.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The Markdown parser and renderer: Debian's libcmark-dev, Homebrew's cmark.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // Settings and front matter, each key with its place; Yams hides those, and brings Foundation.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // XML, for drawings: what a browser would run in one must be read as a browser reads it.
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // SHA-256 only; swift-crypto would take two of the three minutes a first build may last.
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // HTTP for the preview: one loop on one thread, with a static library that needs no other
    // (docs/decisions/0021-the-preview-and-libevent.md).
    .systemLibrary(
      name: "CEvent", pkgConfig: "libevent",
      providers: [.apt(["libevent-dev"]), .brew(["libevent"])]),
    // Leaves: each knows nothing of a site. What is generic in them is `@inlinable`: their callers have
    // it made for their types only so.
    .target(name: "Text", swiftSettings: strict),
    .target(name: "Diagnostics", swiftSettings: strict),
    // The files of themes/calm, so that a site needs none, and those that a new site begins with; a
    // test writes both.
    .target(name: "BuiltIn", exclude: ["Starter"], swiftSettings: strict),
    .target(name: "TreeGraph", swiftSettings: strict),
    .target(name: "SVG", dependencies: ["CExpat"], swiftSettings: strict),
    .target(name: "Images", swiftSettings: strict),
    .target(name: "HTML", dependencies: ["Text"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["Text", "CCMark"], swiftSettings: strict),
    // The Mustache of themes, which stands for itself; it knows how HTML is escaped.
    .target(name: "Templates", dependencies: ["Text"], swiftSettings: strict),
    .target(
      name: "Balise",
      dependencies: [
        "Text", "Diagnostics", "TreeGraph", "Markdown", "YAML", "SVG", "Images", "HTML",
        "Templates", "BuiltIn", "CCrypto",
      ],
      swiftSettings: strict),
    // The site from memory, for those who write it.
    .target(
      name: "Preview", dependencies: ["Balise", "Diagnostics", "Text", "CEvent"],
      swiftSettings: strict),
    .executableTarget(
      name: "BaliseCommand",
      dependencies: [
        "Balise", "Diagnostics", "Preview", "TreeGraph",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What holds for every text, and texts by chance; for the tests and for `make fuzz`.
    .target(
      name: "Fuzzing",
      dependencies: [
        "Balise", "Diagnostics", "HTML", "Images", "Markdown", "SVG", "Templates", "Text",
      ],
      path: "Tests/Fuzzing",
      exclude: ["tokens.dict", "run.sh"], swiftSettings: strict),
    .testTarget(name: "ImagesTests", dependencies: ["Images"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(name: "SVGTests", dependencies: ["SVG"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Fuzzing"], swiftSettings: strict),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: strict),
    .testTarget(
      name: "BaliseTests",
      dependencies: [
        "Balise", "BuiltIn", "Diagnostics", "Markdown", "Text", "TreeGraph", "Fuzzing",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "Balise", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "BaliseCommandTests", dependencies: ["BaliseCommand", "Balise", "Diagnostics"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Only libFuzzer has what this program is linked with.
if Context.environment["BALISE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/FuzzDriver", swiftSettings: strict))
}
