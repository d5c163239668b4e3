import Markdown
import Templates
import Text

extension OutputPage {
  /// Sets where the text comes from, who helped, when it was last read.
  func setColophon(_ context: inout Context, of page: Page) {
    let source = page.frontMatter.source
    let credits = page.frontMatter.credits
    let reviewed = page.frontMatter.reviewed.map {
      word("page-reviewed", ["date": shown($0.value)])
    }
    context.set(flag: .`has-colophon`, source != nil || credits != nil || reviewed != nil)
    context.set(.reviewed, reviewed)
    context.set(.credits, credits.map { "<p>\(escaped($0))</p>" })
    context.set(one: .source, source) { context, source in
      context.set(.text, mendTypography(source.text, language: language))
      context.set(.address, source.address)
    }
  }

  /// A date in the words of the page's language.
  private func shown(_ date: CalendarDate) -> String {
    let months = word("months").split(separator: " ")
    let month = months.indices.contains(date.month - 1) ? String(months[date.month - 1]) : ""
    let first = word("first-day")
    let day = date.day == 1 && !first.isEmpty ? first : String(date.day)
    return word("date", ["day": day, "month": month, "year": String(date.year)])
  }
}
