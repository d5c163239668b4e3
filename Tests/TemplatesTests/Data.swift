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
    var context = Context()
    set(in: &context, symbols)
    return context
  }

  /// Sets the fields of a group.
  private func set(in context: inout Context, _ symbols: SymbolTable) {
    guard case .group(let fields) = self else { return }
    for (name, data) in fields {
      guard let symbol = symbols.symbol(name) else { continue }
      switch data {
      case .flag(let flag): context.set(symbol, flag)
      case .text(let text): context.set(symbol) { $0 += text.utf8 }
      case .list(let items): Self.set(items, symbol, in: &context, symbols)
      case .group: Self.set([data], symbol, in: &context, symbols)
      }
    }
  }

  private static func set(
    _ items: [TestData], _ symbol: Symbol, in context: inout Context, _ symbols: SymbolTable
  ) {
    let list = context.begin(symbol)
    for data in items {
      let item = context.begin(nil)
      data.set(in: &context, symbols)
      context.end(item)
    }
    context.end(list)
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
