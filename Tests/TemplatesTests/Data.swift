import Templates

/// What a template is to see, as JSON has it; numbers are texts to templates.
enum TestData: Decodable {
  case flag(Bool)
  case text(String)
  case list([TestData])
  case group([String: TestData])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .text("\(number)")
    } else if let number = try? value.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let items = try? value.decode([TestData].self) {
      self = .list(items)
    } else {
      self = .group(try value.decode([String: TestData].self))
    }
  }

  /// The context that templates see. Names they do not use are left out.
  func context(_ symbols: SymbolTable) -> Context {
    guard case .group(let fields) = self else { return Context() }
    return Context(
      fields.compactMap { name, data in
        symbols.symbol(name).map { ($0, data.value(symbols)) }
      })
  }

  private func value(_ symbols: SymbolTable) -> Value {
    switch self {
    case .flag(let flag): .flag(flag)
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { $0.context(symbols) })
    case .group: .group(context(symbols))
    }
  }
}

extension TestData: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral items: TestData...) { self = .list(items) }
  init(dictionaryLiteral fields: (String, TestData)...) {
    self = .group(Dictionary(uniqueKeysWithValues: fields))
  }
}

/// Templates by name, "" for the one that is printed.
func parse(_ sources: [String: String]) -> TemplateSet {
  TemplateSet(sources.mapValues { Array($0.utf8) })
}

/// What the template without a name prints; empty if there is none.
func rendered(_ sources: [String: String], _ data: TestData) -> String {
  let templates = parse(sources)
  guard let index = templates.index(of: "") else { return "" }
  let bytes = templates.render(index, data.context(templates.symbols))
  return String(decoding: bytes, as: UTF8.self)
}

func rendered(_ template: String, _ data: TestData) -> String { rendered(["": template], data) }
