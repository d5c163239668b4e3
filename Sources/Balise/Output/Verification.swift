import Text

/// How a folder, or what a host hands out, differs from what a build wrote.
package struct Verification: Sendable, Equatable {
  /// The number of files in the list of sums.
  package var listed = 0
  /// Sorted by kind and path.
  package var differences: [Difference] = []
  /// Whether everybody may write into everything here: the disk knows no permissions, or nobody set
  /// any.
  package var isOpenToAll = false

  /// Something that is not as the build wrote it. A folder's path ends with `/`.
  package struct Difference: Sendable, Hashable {
    /// How it differs.
    package let kind: Kind
    /// From the folder; that of a folder ends with `/`.
    package let path: String
  }

  /// How a file may differ.
  package enum Kind: Int, Sendable, CaseIterable {
    /// A file of the list that is not there.
    case missing
    /// A file of the list with other bytes, or where something else than a file stands. The list of
    /// sums itself is such a file when some of its lines are none, or when it is not as a build
    /// wrote it.
    case changed
    /// What is there and not in the list; a folder, when it is empty.
    case foreign
    /// What a build put in place, or took away, that was stopped before it had moved all files.
    case interrupted
    /// What its owner may not read.
    case unreadable
    /// What everybody may write to.
    case writableByAll
    /// A program that would run with the rights of its owner or its group.
    case setID
    /// A file for the host, which a host may keep to itself. No fault.
    case withheld
  }

  /// Whether nothing differs, but for what a host may keep to itself.
  package var isExact: Bool { differences.allSatisfy { $0.kind == .withheld } }

  /// How many differences there are of some kinds.
  package func count(_ kinds: Kind...) -> Int { differences.count { kinds.contains($0.kind) } }

  mutating func add(_ kind: Kind, _ path: String) {
    differences.append(Difference(kind: kind, path: path))
  }

  /// Adds files that are all of one kind.
  mutating func add(_ kind: Kind, _ paths: [String]) { for path in paths { add(kind, path) } }

  mutating func sort() {
    differences.sort {
      $0.kind.rawValue != $1.kind.rawValue
        ? $0.kind.rawValue < $1.kind.rawValue : $0.path.precedesInBytes($1.path)
    }
  }
}
