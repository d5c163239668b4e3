import Diagnostics

/// Every rule, in the order of the documentation.
extension Rule {
  /// Graphs of trees first, then texts, files and themes.
  package static let all: [Rule] = [
    // The graph of a tree.
    .unknownTarget,
    .unreachableStep,
    .endlessLoop,
    .duplicateLabel,
    .idleQuestion,
    .failedScenario,
    .sameTarget,
    .longPath,
    .strayChoices,
    // How a tree is written, and its translations.
    .translationDrift,
    .emptyTree,
    .missingStepID,
    .unknownTone,
    .questionTone,
    .missingHelp,
    // The text of a page.
    .duplicateID,
    .deceivingSigns,
    .rawHTML,
    .unclosedCode,
    .missingAlternative,
    .badAttributes,
    .unknownCallout,
    .badTable,
    .nestedTooDeep,
    .headingLevel,
    .shownAsTyped,
    .unmeantBlock,
    .listNumbers,
    .leftover,
    .unseenSigns,
    .conflictMarks,
    .damagedLetters,
    .otherLanguage,
    // Links.
    .deadLink,
    .unsafeAddress,
    .badAddress,
    .misleadingLink,
    .emptyLink,
    .brokenLink,
    .phoneMismatch,
    .vagueLink,
    .insecureAddress,
    // The file and its front matter.
    .notUTF8,
    .tooLarge,
    .frontMatter,
    .unknownKey,
    .badValue,
    .badName,
    .activeFile,
    .brokenImage,
    .photographedPlace,
    .heavyImage,
    .duplicateAddress,
    .missingSettings,
    .oldReview,
    .idleAllowance,
    // The theme.
    .badTemplate,
    .unknownName,
    .missingWord,
  ]
}
