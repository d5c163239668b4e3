/// A language Balise speaks to editors.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// One message in every language of ``MessageLanguage``, written side by side at the check.
package struct Wording: Sendable, Hashable {
  /// As editors read it in French.
  package let french: String
  /// As editors read it in English.
  package let english: String

  /// One message in both languages.
  package init(fr french: String, en english: String) {
    self.french = french
    self.english = english
  }

  /// The message in one language.
  package func text(in language: MessageLanguage) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

/// An author's words inside a sentence, in quotation marks.
package func quoted(_ text: String) -> Wording {
  let shown = printable(text, most: 60)
  return Wording(fr: "« \(shown) »", en: "“\(shown)”")
}

/// What stands between a name and what is said of it.
package let colon = Wording(fr: " : ", en: ": ")

/// What stands before the help of a message.
package let helpLabel = Wording(fr: "aide : ", en: "help: ")
