import Diagnostics

extension Rule {
  static let idleAllowance = Rule(
    "idle-allowance", .warning,
    finds: Wording(
      fr: "une note « balise: allow » ne fait taire aucun avertissement",
      en: "a note “balise: allow” silences no warning"),
    protects: Wording(
      fr: "Une permission oubliée ferait taire, plus tard, un avertissement que personne n'a lu ; "
        + "sans raison écrite, nul ne saurait plus si elle vaut encore.",
      en: "An allowance that was forgotten would later silence a warning that nobody has read; "
        + "without a reason, nobody would know whether it still holds."),
    in: Example.pagePath,
    Example.page(
      "<!-- balise: allow leftover: le mot est expliqué ici -->\nÉcrivez TODO devant chaque tâche."),
    slip: ("Écrivez TODO devant", "Écrivez un tiret devant"))
}

/// Takes away the warnings that authors allow where they stand. What is left comes first, with the
/// allowances that silence nothing; then those that do.
func withoutAllowed(
  _ diagnostics: [Diagnostic], by allowances: [Allowance]
) -> (left: [Diagnostic], used: [UsedAllowance]) {
  if allowances.isEmpty { return (diagnostics, []) }
  var counts = [Int](repeating: 0, count: allowances.count)
  var ofFile: [String: [String: [Int]]] = [:]
  for (index, allowance) in allowances.enumerated() where !allowance.reason.isEmpty {
    ofFile[allowance.place.path, default: [:]][allowance.rule, default: []].append(index)
  }
  var wrong: Set<String> = []
  var left = diagnostics.filter { diagnostic in
    guard diagnostic.severity == .warning, diagnostic.rule != .idleAllowance else {
      wrong.insert(diagnostic.place.path)
      return true
    }
    let found = ofFile[diagnostic.place.path]?[diagnostic.rule.id]?.first {
      allowances[$0].covers(line: diagnostic.place.line)
    }
    if let found { counts[found] += 1 }
    return found == nil
  }
  for (allowance, count) in zip(allowances, counts) where count == 0 {
    if let idle = idleAllowance(allowance, isJudged: !wrong.contains(allowance.place.path)) {
      left.append(idle)
    }
  }
  let used = zip(allowances, counts).filter { $1 > 0 }.map {
    UsedAllowance(allowance: $0, count: $1)
  }
  return (left, used)
}

/// Why an allowance silences nothing. Beside an error nobody can tell: it may hide the warning.
private func idleAllowance(_ allowance: Allowance, isJudged: Bool) -> Diagnostic? {
  let name = allowance.rule
  let (message, help): (Wording, Wording?)
  if let rule = Rule.all.first(where: { $0.id == name }), rule.severity == .warning {
    if allowance.reason.isEmpty {
      message = Wording(
        fr: "cette note permet « \(name) » sans dire pourquoi : elle ne compte pas",
        en: "this note allows “\(name)” without saying why: it does not count")
      help = howAllowancesAreWritten(name)
    } else if isJudged {
      message = Wording(
        fr: "cette note permet « \(name) », mais il n'y a ici aucun avertissement de ce nom",
        en: "this note allows “\(name)”, but there is no such warning here")
      help = Wording(
        fr: "supprimez-la, ou placez-la juste au-dessus des lignes dont elle parle",
        en: "remove it, or put it right above the lines it is about")
    } else {
      return nil
    }
  } else if Rule.all.contains(where: { $0.id == name }) {
    message = Wording(
      fr: "« \(name) » est une erreur, que rien ne fait taire",
      en: "“\(name)” is an error, which nothing silences")
    help = Wording(
      fr: "corrigez-la, et supprimez cette note", en: "mend it, and remove this note")
  } else {
    message = Wording(
      fr: "aucune règle ne s'appelle « \(name) »", en: "there is no rule “\(name)”")
    help = didYouMean(
      name, among: Rule.all.filter { $0.severity == .warning }.map(\.id),
      otherwise: Wording(
        fr: "le nom est entre crochets à la fin de l'avertissement",
        en: "the name stands in brackets at the end of the warning"))
  }
  return Diagnostic(.idleAllowance, at: allowance.place, message, help: help)
}

/// A note that is addressed to us and says nothing we know.
func unreadAllowance(_ place: Place) -> Diagnostic {
  Diagnostic(
    .idleAllowance, at: place,
    Wording(fr: "cette note ne permet rien", en: "this note allows nothing"),
    help: howAllowancesAreWritten("leftover"))
}

private func howAllowancesAreWritten(_ rule: String) -> Wording {
  Wording(
    fr: "écrivez la règle, puis la raison : <!-- balise: allow \(rule): le signe est voulu -->",
    en: "write the rule, then the reason: <!-- balise: allow \(rule): the sign is meant -->")
}
