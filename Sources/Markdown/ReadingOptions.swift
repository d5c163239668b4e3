/// What reading needs besides the text.
package struct ReadingOptions: Sendable {
  /// BCP 47 of the page: "fr-BE". French typography only when it is fr or fr-*.
  package var language: String
  /// The emoticons that get a spoken alternative.
  package let emoticons: [Emoticon]
  /// What the emoticons begin with.
  let emoticonStarts: [UInt8]
  /// The visible label of each kind of call-out, from the theme's words; missing: no label.
  package var calloutLabels: [Callout: String]
  /// What is said for the boxes of checklists.
  package var boxLabels: BoxLabels
  /// What is said of footnotes.
  package var footnoteLabels: FootnoteLabels
  /// Whether each section has footnotes of its own, below a heading of level 2.
  package var partsFootnotes = false
  /// Whether a picture alone in its paragraph is a figure, with its title below it: CommonMark knows none.
  package var hasFigures: Bool
  /// Which headings get an id made from their words.
  package var anchors: HeadingAnchors
  /// Ids that such a heading must not get.
  package var reservedIDs: [String]
  /// The page's title: a first heading of level 1 that says it again is left out. "" takes any such
  /// heading for the title; nil leaves all headings where they are.
  package var title: String?
  /// Whether a paragraph that is one strong sentence is put into `<div class="stress">`.
  package let setsStrongLinesApart: Bool

  /// What is left out stays as CommonMark has it.
  package init(
    language: String = "en",
    emoticons: [Emoticon] = [],
    calloutLabels: [Callout: String] = [:],
    boxLabels: BoxLabels = BoxLabels(),
    footnoteLabels: FootnoteLabels = FootnoteLabels(),
    hasFigures: Bool = false,
    anchors: HeadingAnchors = .none,
    reservedIDs: [String] = [],
    setsStrongLinesApart: Bool = false
  ) {
    self.language = language
    self.emoticons = emoticons
    emoticonStarts = Array(Set(emoticons.compactMap(\.signs.first)))
    self.calloutLabels = calloutLabels
    self.boxLabels = boxLabels
    self.footnoteLabels = footnoteLabels
    self.hasFigures = hasFigures
    self.anchors = anchors
    self.reservedIDs = reservedIDs
    self.setsStrongLinesApart = setsStrongLinesApart
  }
}
