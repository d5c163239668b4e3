import Foundation
import Testing

/// Revisions that nobody writes by mistake end with a message, in little time and memory; what is
/// refused in a folder is refused in a revision, by the same names.
@Suite struct RevisionBounds {
  /// The beginning of every command line: `tree` makes a tree of git, `page` is the name of a file's
  /// bytes.
  private static let tools = """
    git init -q . &&
    page=$(printf -- '---\\ntitle: T\\n---\\n\\nx\\n' | git hash-object -w --stdin) &&
    settings=$(printf 'title: S\\nlanguage: en\\n' | git hash-object -w --stdin) &&
    raw() { git hash-object -w -t tree --stdin --literally; } &&
    bytes() { for b in $(printf %s $1 | sed 's/../0x& /g'); do printf "\\\\$(printf %03o $b)"; \
      done; } &&
    nested() { for i in $(seq $2); do \
      set -- $(for n in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\\td%s\\n' $1 $n; done | \
      git mktree) $2; done; echo $1; } &&
    """

  /// Runs `balise diff` on the tree that the command line prints as that of `content`.
  private func diff(_ command: String) throws -> Program.Run {
    let site = try SiteCopy()
    return try Shell.run(
      Self.tools + " content=$(\(command)) && "
        + "whole=$(printf '040000 tree %s\\tcontent\\n' $content | git mktree) && "
        + "ulimit -v 1000000 && ulimit -f 600000 && ulimit -t 10 && "
        + "exec balise diff $whole . --lang en", in: site.folder)
  }

  private static let page = "printf '100644 blob %s\\tf.md\\n' $page | git mktree"

  @Test(arguments: [
    ("folders in folders, the same ten times", "nested $(\(page)) 12", "too many files or bytes"),
    (
      "nothing in folders in folders", "nested $(git mktree </dev/null) 40",
      "too many files or bytes"
    ),
    (
      "a large file",
      "printf '100644 blob %s\\tf.mp4\\n' "
        + "$(head -c 300000000 /dev/zero | git hash-object -w --stdin) | git mktree",
      "content/f.mp4: more than 256 MB"
    ),
    (
      "one file, two hundred times",
      "b=$(head -c 9000000 /dev/zero | git hash-object -w --stdin); "
        + "for i in $(seq 200); do printf '100644 blob %s\\tf%s.md\\n' $b $i; done | git mktree",
      "too many files or bytes"
    ),
    (
      "a list of folders too long to read",
      "{ for i in $(seq 120); do printf '100644 %0600000d\\0' $i; bytes $page; done; } | raw",
      "too many files or bytes"
    ),
    ("a path as a name", "{ printf '100644 a/b.md\\0'; bytes $page; } | raw", "impossible names"),
    ("the folder above", "{ printf '40000 ..\\0'; bytes $(\(page)); } | raw", "impossible names"),
    ("no name", "{ printf '100644 \\0'; bytes $page; } | raw", "impossible names"),
    (
      "two of one name",
      "{ printf '100644 a.md\\0'; bytes $page; printf '100644 a.md\\0'; bytes $settings; } | raw",
      "impossible names"
    ),
    (
      "a tree cut short", "{ printf '100644 a.md\\0'; bytes $page; printf '100644 b'; } | raw",
      "impossible names"
    ),
    (
      "a page that is missing", "{ printf '100644 a.md\\0'; bytes $(printf %040d 7); } | raw",
      "clone without --filter"
    ),
    ("a folder that is a page", "{ printf '40000 a\\0'; bytes $page; } | raw", "cannot read "),
  ])
  func `a hostile revision ends with a message`(name: String, command: String, says: String) throws
  {
    let run = try diff(command)
    #expect(run.status == 2, "\(run.output.prefix(500))")
    #expect(run.messages.contains(says), "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test func `a folder and its revision are the same site, whatever is in it`() throws {
    let site = try SiteCopy()
    let made = try Shell.run(
      """
      git init -q . && cd content && printf x > .hidden && mkdir .folder && printf x > .folder/a.md &&
      ln -s parents.md link.md && ln -s . loop && ln -s nowhere gone && printf x > Grand.md &&
      cp parents.md GRAND.md && printf x > $(printf 'na\\377me.md') && printf x > 'a b.txt' &&
      mkdir $(printf 'fo\\376lder') && printf x > $(printf 'fo\\376lder')/y.md &&
      chmod 755 parents.md && printf x > $(printf 'line\\nbreak.txt') &&
      (n=$(printf %0100d 0) && for i in $(seq 12); do mkdir $n && cd $n; done && printf x > deep) &&
      cd .. && git add -A && git -c user.name=A -c user.email=a@b commit -q -m Start
      """, in: site.folder)
    #expect(made.status == 0, "\(made.messages)")
    let run = try Shell.run("balise diff HEAD . --lang en", in: site.folder)
    #expect(run.status == 0, "\(run.output)")
    let errors = run.messages.matches(of: /: (\d+) errors/).map { String($0.1) }
    #expect(errors.count == 2 && errors[0] == errors[1], "\(run.messages)")
    let check = try Shell.run("balise check . --lang en", in: site.folder)
    for name in ["link.md", "loop", "gone", "na�me.md", "fo�lder"] {
      #expect(check.messages.contains("content/\(name): error: "), "\(check.messages)")
    }
  }

  @Test func `folders of sources that are links are said`() throws {
    let site = try SiteCopy()
    let run = try Shell.run(
      "git init -q . && mv content real && ln -s real content && git add -A && "
        + "git -c user.name=A -c user.email=a@b commit -q -m Start && balise diff HEAD . --lang en",
      in: site.folder)
    #expect(run.status == 2)
    #expect(run.messages.hasPrefix("balise: cannot read HEAD:content: this is a link; compare two"))
  }

  @Test func `a site that was not there yet is said`() throws {
    let site = try SiteCopy()
    let run = try Shell.run(
      "git init -q . && git -c user.name=A -c user.email=a@b commit -q --allow-empty -m Start && "
        + "balise diff HEAD . --lang en",
      in: site.folder)
    #expect(run.status == 2)
    #expect(run.messages == "balise: cannot read HEAD:content: no such file or directory\n")
  }

  @Test(arguments: ["KILL", "TERM"])
  func `git ends when the program is killed`(signal: String) throws {
    let site = try SiteCopy()
    let run = try Shell.run(
      """
      git init -q . && git add -A && git -c user.name=A -c user.email=a@b commit -q -m Start &&
      mkdir bin && printf '#!/bin/sh\\ncase "$*" in *cat-file*) echo $$ > "%s/pid"; while echo x; \
      do sleep 0.1; done;; *) exec %s "$@";; esac\\n' "$PWD" $(command -v git) > bin/git &&
      chmod +x bin/git && export PATH=$PWD/bin:$PATH &&
      { balise diff HEAD . >/dev/null 2>&1 & } && p=$! &&
      for i in $(seq 100); do [ -s pid ] && break; sleep 0.1; done && kill -\(signal) $p &&
      for i in $(seq 50); do kill -0 $(cat pid) 2>/dev/null || exit 0; sleep 0.1; done; kill -9 $(cat pid); exit 7
      """, in: site.folder)
    #expect(run.status == 0, "\(run.messages)")
  }
}
