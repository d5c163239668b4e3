import ArgumentParser
import Balise

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
  @Argument(help: "The folder that holds content/ and themes/.")
  var site = "."

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Include pages marked as drafts.")
  var drafts = false

  @OptionGroup var language: LanguageOption

  /// What to build with, on the day it is.
  func buildOptions(_ environment: [String: String]) -> BuildOptions {
    BuildOptions(withDrafts: drafts, isStrict: strict, today: today(environment))
  }
}
