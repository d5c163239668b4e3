import HTML

/// What a tag does that none may do, and the mark of the place; nil when it does nothing of the kind.
/// `mayForward` holds for the pages that lead on by themselves.
func promiseFault(of tag: HTMLTag, mayForward: Bool) -> (mark: Int, what: PromiseFault)? {
  if tag.isEnd { return nil }
  if forbiddenElements.contains(tag.name) { return (tag.mark, .forbidden("<\(tag.name)>")) }
  for attribute in tag.attributes {
    if let fault = promiseFault(of: attribute, of: tag) { return (attribute.mark, fault) }
  }
  let fault =
    tag.name == "meta"
    ? promiseFault(ofMeta: tag, mayForward: mayForward)
    : tag.name == "link" ? promiseFault(ofLink: tag) : nil
  return fault.map { (tag.mark, $0) }
}

/// Elements that run, that hold other pages, that send what a reader types, or that change how all that
/// follows is read.
private let forbiddenElements: Set<String> = [
  "script", "iframe", "frame", "frameset", "noframes", "object", "embed", "applet", "portal",
  "fencedframe", "base", "form", "isindex", "keygen", "plaintext", "xmp", "noembed", "handler",
  "listener", "bgsound",
]

/// Attributes that run, that load from elsewhere, or that tell others who reads.
private func promiseFault(of attribute: HTMLTag.Attribute, of tag: HTMLTag) -> PromiseFault? {
  let (name, value) = (attribute.name, attribute.value)
  if name.hasPrefix("on") { return .forbidden("\(name)=") }
  switch name {
  case "ping", "attributionsrc", "formaction", "manifest", "srcdoc", "shadowrootmode", "shadowroot":
    return .forbidden("\(name)=")
  case "href", "xlink:href":
    return promiseFault(ofHref: value, of: tag)
  case "src", "poster", "data", "background", "lowsrc", "dynsrc", "xml:base":
    return promiseFault(ofLoaded: value)
  case "srcset", "imagesrcset":
    return addresses(inSourceSet: value).lazy.compactMap(promiseFault(ofLoaded:)).first
  case "style": return styleFault(in: value).map(PromiseFault.style)
  case "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid",
    "marker-end", "cursor", "to", "from", "by", "values":
    return value.contains("(") ? styleFault(in: value).map(PromiseFault.style) : nil
  case "attributename":
    let animated = folded(value)
    let isHarmful =
      ["href", "xlink:href", "src", "style"].contains(animated) || animated.hasPrefix("on")
      || value.unicodeScalars.contains { HTMLVariable($0) != nil }
    return isHarmful ? .forbidden("attributeName=\"\(value)\"") : nil
  case "target": return promiseFault(ofTarget: value, of: tag)
  case "referrerpolicy":
    return ["", "no-referrer"].contains(folded(value)) ? nil : .referrer(isMissing: false)
  case "charset" where tag.name == "meta":
    return isUTF8(value) ? nil : .forbidden("charset=\"\(value)\"")
  default: return nil
  }
}

/// In small letters, without blanks around it.
private func folded(_ text: String) -> String {
  let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
  let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) }
  return String(scalars[..<(end ?? scalars.startIndex)]).lowercased()
}

private func isUTF8(_ charset: String) -> Bool { ["utf-8", "utf8"].contains(folded(charset)) }

/// An address that is loaded with the page.
private func promiseFault(ofLoaded address: String) -> PromiseFault? {
  switch Destination(of: address) {
  case .here, .data: nil
  case .outside, .unknown: .loads(address)
  case .scheme: .leads(address)
  }
}

/// An address that a reader follows, or that a drawing loads.
private func promiseFault(ofHref address: String, of tag: HTMLTag) -> PromiseFault? {
  let destination = Destination(of: address)
  switch tag.name {
  // What it does depends on its kind.
  case "link": return nil
  case "a", "area":
    switch destination {
    case .here, .outside, .scheme("mailto"), .scheme("tel"), .scheme("sms"): return nil
    case .data, .scheme, .unknown: return .leads(address)
    }
  case "image", "feimage", "img": return promiseFault(ofLoaded: address)
  default: return destination == .here ? nil : .loads(address)
  }
}

/// A page of another site that is opened in a window of its own could change the one it came from.
private func promiseFault(ofTarget target: String, of tag: HTMLTag) -> PromiseFault? {
  if ["", "_self", "_top", "_parent"].contains(folded(target)) { return nil }
  let kinds = (tag["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
  let isApart = kinds.contains("noopener") || kinds.contains("noreferrer")
  return isApart ? nil : .forbidden("target=\"\(target)\"")
}

// MARK: Heads of pages

private func promiseFault(ofMeta tag: HTMLTag, mayForward: Bool) -> PromiseFault? {
  guard let order = tag["http-equiv"].map(folded) else { return nil }
  let content = tag["content"] ?? ""
  switch order {
  case "content-security-policy":
    // Where and how often it stands is looked at by who reads the whole page.
    return nil
  case "content-type":
    let parts = folded(content).split(separator: "charset=", maxSplits: 1)
    return parts.count < 2 || isUTF8(String(parts[1])) ? nil : .forbidden(content)
  case "content-language", "x-ua-compatible", "cache-control", "pragma", "expires", "cleartype",
    "imagetoolbar", "default-style":
    return nil
  case "x-dns-prefetch-control" where folded(content) == "off": return nil
  case "refresh" where mayForward: return promiseFault(ofRefresh: content)
  default: return .forbidden("http-equiv=\"\(order)\"")
  }
}

/// `0; url=…`: a page may lead on to where Balise says, or to a file of the site.
private func promiseFault(ofRefresh content: String) -> PromiseFault? {
  var rest = Substring(content).unicodeScalars
  rest = rest.drop { $0.properties.isWhitespace || "0123456789.".unicodeScalars.contains($0) }
  rest = rest.drop { $0.properties.isWhitespace || ";,".unicodeScalars.contains($0) }
  let isNamed = String(rest.prefix(3)).lowercased() == "url"
  if isNamed {
    let after = rest.dropFirst(3).drop(while: \.properties.isWhitespace)
    if after.first == "=" { rest = after.dropFirst().drop(while: \.properties.isWhitespace) }
  }
  if let quote = rest.first, quote == "'" || quote == "\"" {
    rest = rest.dropFirst().prefix { $0 != quote }
  }
  let address = String(rest)
  let isGoal = address == String(HTMLVariable.goal.scalar)
  return isGoal || Destination(of: address) == .here ? nil : .leads(address)
}

/// Kinds of links in the head that load nothing and tell nobody.
private let quietKinds: Set<String> = [
  "canonical", "alternate", "license", "copyright", "author", "publisher", "help", "me", "up",
  "index", "contents", "start", "first", "last", "bookmark", "chapter", "section", "subsection",
  "appendix", "glossary", "privacy-policy", "terms-of-service", "home", "top", "tag", "noopener",
  "noreferrer", "nofollow", "external",
]

/// Kinds that load a picture, or, in some browsers, the next page.
private let loadingKinds: Set<String> = [
  "icon", "shortcut", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "fluid-icon",
  "next", "prev", "search",
]

private func promiseFault(ofLink tag: HTMLTag) -> PromiseFault? {
  let kinds = (tag["rel"] ?? "").lowercased().split { " \t\n\r\u{C}".contains($0) }.map(String.init)
  let address = tag["href"] ?? ""
  if let other = kinds.first(where: { !quietKinds.contains($0) && !loadingKinds.contains($0) }) {
    return .forbidden("link rel=\"\(other)\"")
  }
  if kinds.contains(where: loadingKinds.contains) { return promiseFault(ofLoaded: address) }
  switch Destination(of: address) {
  case .here, .outside, .scheme("mailto"): return nil
  case .data, .scheme, .unknown: return .leads(address)
  }
}

/// Whether a tag loads something with the page, or may.
func mayLoad(_ tag: HTMLTag) -> Bool {
  if tag.isEnd { return false }
  switch tag.name {
  case "style", "img", "image", "feimage", "use", "video", "audio", "source", "track": return true
  case "link":
    return (tag["rel"] ?? "").lowercased().split { " \t\n\r\u{C}".contains($0) }
      .contains { loadingKinds.contains(String($0)) }
  default:
    return ["src", "srcset", "poster", "background", "style"].contains { tag[$0] != nil }
  }
}
