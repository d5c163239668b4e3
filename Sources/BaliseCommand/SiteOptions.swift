import ArgumentParser
import Balise
import Diagnostics

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
  @Argument(help: "The folder that holds content/ and themes/.")
  var site = "."

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Include pages marked as drafts.")
  var drafts = false

  @OptionGroup var speech: LanguageOption

  /// What to build with, on the day it is.
  func buildOptions(_ environment: [String: String]) -> BuildOptions {
    BuildOptions(withDrafts: drafts, isStrict: strict, today: today(environment))
  }

  /// The language asked for, or the environment's, or English.
  func language(_ environment: [String: String]) -> MessageLanguage {
    speech.language(environment)
  }
}
