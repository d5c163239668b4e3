import Markdown

/// The numbers that the links of a document dial, each once.
func dialledNumbers(in document: borrowing Document, _ file: SourceFile) -> [Located<PhoneNumber>] {
  var numbers: [Located<PhoneNumber>] = []
  var digits: Set<String> = []
  for index in document.links.indices {
    let address = document.links[index].address
    // Most links dial nothing.
    guard let first = address.utf8.first, "TtSs".utf8.contains(first),
      let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")),
      ["tel", "sms"].contains(address[..<colon].lowercased()),
      let number = PhoneNumber(String(address[colon...].prefix { $0 != "?" && $0 != ";" })),
      digits.insert(number.address).inserted
    else { continue }
    numbers.append(Located(value: number, place: file.place(document.links[index].position)))
  }
  return numbers
}
