/// A value with its character references resolved: numbers, and the names that stand for signs of ASCII;
/// other names hide nothing. What may become a reference together with a variable is as unknown as a text.
package func resolvingReferences(in value: [UInt8]) -> String {
  var result = String.UnicodeScalarView()
  var rest = value[...]
  while let byte = rest.first {
    if let variable = HTMLVariable(byte: byte) {
      result.append(variable.scalar)
      rest.removeFirst()
    } else if byte == UInt8(ascii: "&") {
      rest.removeFirst()
      result.append(contentsOf: takeReference(from: &rest))
    } else {
      let text = rest.prefix { $0 < 0xF8 && $0 != UInt8(ascii: "&") }
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
      result.append(contentsOf: scalars.lazy.map(written))
      rest = rest[text.endIndex...]
    }
  }
  return String(result)
}

/// What is written, so that no variable is seen in it.
private func written(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  0x10FF00...0x10FF05 ~= scalar.value ? "\u{FFFD}" : scalar
}

/// Takes what follows a `&`; without a reference, nothing is taken.
private func takeReference(from rest: inout ArraySlice<UInt8>) -> [Unicode.Scalar] {
  var next = rest
  if next.first == UInt8(ascii: "#") {
    next.removeFirst()
    let isHexadecimal = next.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHexadecimal { next.removeFirst() }
    let digits = next.prefix { isHexadecimal ? isHexDigit($0) : 0x30...0x39 ~= $0 }
    next = next[digits.endIndex...]
    if next.first.map({ $0 >= 0xF8 }) ?? false { return [HTMLVariable.text.scalar] }
    if digits.isEmpty { return ["&"] }
    if next.first == UInt8(ascii: ";") { next.removeFirst() }
    rest = next
    let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    return [written(number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")]
  }
  let letters = next.prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
  next = next[letters.endIndex...]
  if next.first.map({ $0 >= 0xF8 }) ?? false { return [HTMLVariable.text.scalar] }
  let name = String(decoding: letters, as: UTF8.self)
  if next.first == UInt8(ascii: ";"), let sign = signs[name] {
    rest = next.dropFirst()
    return [sign]
  }
  // Some old names need no semicolon, and may have more letters behind them.
  for (old, sign) in oldSigns where name.hasPrefix(old) {
    rest = rest.dropFirst(old.utf8.count)
    return [sign]
  }
  return ["&"]
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  0x30...0x39 ~= byte || 0x41...0x46 ~= byte || 0x61...0x66 ~= byte
}

/// Names without a semicolon.
private let oldSigns: [(String, Unicode.Scalar)] = [
  ("amp", "&"), ("AMP", "&"), ("lt", "<"), ("LT", "<"), ("gt", ">"), ("GT", ">"), ("quot", "\""),
  ("QUOT", "\""),
]

/// Names of the signs of ASCII, and of blanks.
private let signs: [String: Unicode.Scalar] = [
  "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"",
  "apos": "'", "colon": ":", "sol": "/", "bsol": "\\", "Tab": "\t", "NewLine": "\n", "lpar": "(",
  "rpar": ")", "period": ".", "num": "#", "quest": "?", "equals": "=", "commat": "@",
  "percnt": "%", "nbsp": "\u{A0}", "excl": "!", "dollar": "$", "ast": "*", "midast": "*",
  "plus": "+", "comma": ",", "semi": ";", "lsqb": "[", "lbrack": "[", "rsqb": "]", "rbrack": "]",
  "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "DiacriticalGrave": "`", "lcub": "{",
  "lbrace": "{", "rcub": "}", "rbrace": "}", "verbar": "|", "vert": "|", "VerticalLine": "|",
]
