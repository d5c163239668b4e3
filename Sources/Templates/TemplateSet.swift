/// Templates that may include each other. However they do, rendering comes to an end: what has an
/// error is empty.
package struct TemplateSet: Sendable {
  /// Sorted by name.
  package private(set) var templates: [Template] = []
  /// What is wrong with them: of a template the first thing that cannot be read, or every partial
  /// that does not exist; then those that bring along too much.
  package private(set) var errors: [TemplateError] = []
  /// Every name of the templates.
  package private(set) var symbols: SymbolTable
  private let indices: [String: Int]

  /// Parses templates.
  ///
  /// - Parameters:
  ///   - sources: the templates in UTF-8, by name.
  ///   - symbols: names that the contexts will have.
  package init(_ sources: [String: [UInt8]], _ symbols: SymbolTable = SymbolTable()) {
    let sorted = sources.sorted { $0.key < $1.key }
    indices = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.key, $0) })
    self.symbols = symbols
    for (name, source) in sorted {
      var parser = TemplateParser(name, source, templates: indices)
      do throws(TemplateError) {
        templates.append(try parser.parse(&self.symbols))
        errors += parser.unknownPartials
      } catch {
        templates.append(Template(name: name))
        errors.append(error)
      }
    }
    emptyBoundlessTemplates()
  }

  /// The index of a template; nil if there is none of that name.
  package func index(of name: String) -> Int? { indices[name] }
}

// MARK: Bounds

extension TemplateSet {
  /// What a template brings along, itself included.
  private struct Size {
    var inclusions = 1
    var levels: Int
    /// It is empty now: it would have brought along too much.
    var isBoundless = false
  }

  /// A template whose inclusions are being followed.
  private struct Visit {
    let template: Int
    var next = 0
    var size: Size
  }

  /// Empties the templates that include themselves, or too much, and all that include those. Follows
  /// each inclusion once, without recursion: templates may be many.
  private mutating func emptyBoundlessTemplates() {
    var sizes = [Size?](repeating: nil, count: templates.count)
    var isOpen = [Bool](repeating: false, count: templates.count)
    var visits: [Visit] = []
    func visit(_ template: Int) -> Visit {
      Visit(template: template, size: Size(levels: templates[template].levels))
    }
    for entry in templates.indices where sizes[entry] == nil {
      visits.append(visit(entry))
      while var current = visits.popLast() {
        let template = templates[current.template]
        guard current.next < template.inclusions.count, !current.size.isBoundless else {
          if current.size.isBoundless { templates[current.template].nodes = [] }
          sizes[current.template] = current.size
          isOpen[current.template] = false
          continue
        }
        let inclusion = template.inclusions[current.next]
        isOpen[current.template] = true
        guard isOpen[inclusion.template] || sizes[inclusion.template] != nil else {
          visits += [current, visit(inclusion.template)]
          continue
        }
        current.next += 1
        if let problem = add(sizes[inclusion.template], inclusion, to: &current.size) {
          errors.append(
            TemplateError(
              template: template.name, position: inclusion.position, problem: problem))
        }
        visits.append(current)
      }
    }
  }

  /// Adds what an included template brings along; nil stands for one that is being followed.
  ///
  /// - Returns: what is wrong with that; nil also where the included one has had its error.
  private func add(
    _ inner: Size?, _ inclusion: Template.Inclusion, to size: inout Size
  ) -> TemplateError.Problem? {
    guard let inner else {
      size.isBoundless = true
      return .includesItself(templates[inclusion.template].name)
    }
    size.inclusions += inner.inclusions
    size.levels = max(size.levels, inclusion.levels + 1 + inner.levels)
    let isTooMuch = size.inclusions > Template.mostInclusions
    let isTooDeep = size.levels > Template.mostLevels
    size.isBoundless = inner.isBoundless || isTooMuch || isTooDeep
    if inner.isBoundless { return nil }
    return isTooDeep ? .tooDeep : isTooMuch ? .tooManyInclusions : nil
  }
}
