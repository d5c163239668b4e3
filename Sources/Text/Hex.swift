/// The hexadecimal digit of a value below 16, in lower case unless it is asked for in capitals.
package func hexDigit(_ value: UInt8, inCapitals: Bool = false) -> UInt8 {
  if value < 10 { return UInt8(ascii: "0") + value }
  return UInt8(ascii: inCapitals ? "A" : "a") - 10 + value
}

/// The value of a hexadecimal digit in either case; nil for any other byte.
package func valueOfHexDigit(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}
