import Foundation
import Testing

/// `balise diff` where the texts of a site, the settings of its repository, or the environment are
/// somebody else's: no program of theirs is started, and nothing passes for a revision that is none.
@Suite struct HostileRepositories {
  /// A site in a folder of a repository, committed, then edited: `diff HEAD` has one change to tell.
  /// `$TRAP` is a program that leaves a file `sprung`.
  static func site() throws -> SiteCopy {
    let site = try SiteCopy()
    let made = try Shell.run(
      """
      mkdir sub && mv content themes sub/ && git init -q -b main . && git add -A &&
      git -c user.name=A -c user.email=a@b commit -q -m Start &&
      sed -i.bak 's/Bon amusement/Amuse-toi bien/' sub/content/faire-le-point.md &&
      rm sub/content/*.bak && mkdir ../$(basename $PWD).trap && cd ../$(basename $PWD).trap &&
      printf '#!/bin/sh\\ntouch "%s/sprung"\\nexit 1\\n' "$PWD" > trap && chmod +x trap
      """, in: site.folder)
    #expect(made.status == 0, "\(made.messages)")
    return site
  }

  /// Runs a command line where `$TRAP` is the trap of a site, and says whether it sprang.
  static func run(_ command: String, in site: SiteCopy) throws -> (run: Program.Run, sprang: Bool) {
    let folder = site.folder.path + ".trap"
    let run = try Shell.run("TRAP=\(folder)/trap; \(command)", in: site.folder)
    let sprung = folder + "/sprung"
    defer { try? FileManager.default.removeItem(atPath: sprung) }
    return (run, FileManager.default.fileExists(atPath: sprung))
  }

  static func removeTrap(of site: SiteCopy) {
    try? FileManager.default.removeItem(atPath: site.folder.path + ".trap")
  }

  /// The one change is told, whatever the command line did before.
  private func expectTruth(_ command: String) throws {
    let site = try Self.site()
    defer { Self.removeTrap(of: site) }
    let (run, sprang) = try Self.run(command, in: site)
    #expect(!sprang, "\(command)")
    #expect(run.status == 1, "\(command)\n\(run.messages)")
    #expect(run.output.contains("” becomes “Amuse-toi bien"))
  }

  /// A bare repository in the folder of the site, as its files, with the edited text in it.
  private static let bare = """
    cp -r sub $TRAP.d && (cd $TRAP.d && git init -q -b main . && git config core.bare true &&
    git config core.fsmonitor $TRAP && git config core.sshCommand $TRAP &&
    export GIT_WORK_TREE=. GIT_DIR=.git && git -c core.bare=false -c core.fsmonitor= add -A &&
    git -c user.name=A -c user.email=a@b -c core.bare=false -c core.fsmonitor= commit -q -m x) &&
    mv $TRAP.d/.git/* sub/ && git -C sub rev-parse --is-bare-repository | grep -q true &&\u{20}
    """
  private static let fetching = """
    repositoryformatversion=1 extensions.partialClone=origin remote.origin.promisor=true \
    protocol.allow=always protocol.file.allow=always protocol.ext.allow=always \
    protocol.ssh.allow=always core.sshCommand=$TRAP remote.origin.uploadpack=$TRAP
    """

  @Test(arguments: ["diff HEAD", "diff main", "diff refs/heads/main"])
  func `a repository among the texts of a site is none`(command: String) throws {
    try expectTruth(Self.bare + "cd sub && balise \(command) --lang en")
    try expectTruth(Self.bare + "balise \(command) --site sub --lang en")
    let site = try Self.site()
    defer { Self.removeTrap(of: site) }
    let alone = try Self.run(
      Self.bare + "rm -rf .git && balise \(command) --site sub --lang en", in: site)
    #expect(alone.run.status == 2, "\(alone.run.output)")
    #expect(alone.run.messages.contains("neither a folder with content/ nor a revision"))
  }

  @Test func `settings of a repository start nothing`() throws {
    let settings = [
      "core.fsmonitor", "core.sshCommand", "core.gitProxy", "core.pager", "core.editor",
      "core.askPass", "core.alternateRefsCommand", "pager.rev-parse", "pager.cat-file",
      "diff.external", "diff.x.textconv", "filter.x.smudge", "filter.x.process", "gpg.program",
      "credential.helper", "sequence.editor", "uploadpack.packObjectsHook", "alias.rev-parse",
      "alias.cat-file", "interactive.diffFilter", "trace2.eventTarget", "core.hooksPath",
    ].map { "git config \($0) '!'$TRAP; git config --add \($0) $TRAP;" }.joined(separator: " ")
    let hooks =
      "for h in post-index-change reference-transaction post-checkout pre-auto-gc; do "
      + "cp $TRAP .git/hooks/$h; done; echo '* diff=x filter=x' > .git/info/attributes;"
    try expectTruth("\(settings) \(hooks) balise diff HEAD --site sub --lang en")
  }

  @Test(
    arguments: [
      "$PWD", "file://$PWD", "ext::$TRAP", "ssh://a/b", "a:b", "git://localhost:1/x",
      "https://localhost:1/x", "trap::x",
    ], ["", "env -u GIT_NO_LAZY_FETCH "])
  func `what is missing in a partial clone is fetched from nowhere`(
    url: String, old: String
  ) throws {
    let site = try Self.site()
    defer { Self.removeTrap(of: site) }
    // A git that does not know how to be told: older than 2.39.4.
    let git =
      "d=$(dirname $TRAP); printf '#!/bin/sh\\nexec \(old)%s \"$@\"\\n' $(command -v git) "
      + "> $d/git && cp $TRAP $d/git-remote-trap && cp $TRAP $d/git-remote-ext && chmod +x $d/git && "
      + "PATH=$d:$PATH &&"
    let settings = Self.fetching.split(separator: " ").map { pair in
      let name = pair.contains(".") ? pair : "core." + pair
      return "git config \(name.replacing("=", with: " "));"
    }.joined(separator: " ")
    for object in ["HEAD:sub/content/site.yml", "HEAD:sub/content", "HEAD^{tree}"] {
      let (run, sprang) = try Self.run(
        "\(settings) git config remote.origin.url \(url); o=$(git rev-parse \(object)); "
          + "p=.git/objects/$(echo $o | cut -c1-2)/$(echo $o | cut -c3-); mv $p kept; "
          + "\(git) balise diff HEAD --site sub --lang en; s=$?; mv kept $p; exit $s", in: site)
      #expect(!sprang, "\(url) \(object)")
      #expect(run.status == 2, "\(run.output)")
      #expect(run.messages.contains("clone without --filter"), "\(run.messages)")
    }
  }

  @Test(arguments: [
    "GIT_DIR=$PWD/other/.git", "GIT_WORK_TREE=/", "GIT_OBJECT_DIRECTORY=/nowhere",
    "GIT_CEILING_DIRECTORIES=/", "GIT_EXEC_PATH=/nowhere", "GIT_TRACE=$(dirname $TRAP)/sprung",
    "GIT_TRACE2_EVENT=$(dirname $TRAP)/sprung", "GIT_NAMESPACE=x", "GIT_PREFIX=x",
    "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0=$TRAP",
    "GIT_CONFIG_PARAMETERS=\"'core.fsmonitor=$TRAP'\"", "GIT_CONFIG_GLOBAL=/nowhere/x",
    "GIT_REPLACE_REF_BASE=refs/heads", "GIT_INDEX_FILE=/nowhere", "GIT_EXTERNAL_DIFF=$TRAP",
    "GIT_SSH_COMMAND=$TRAP", "GIT_DEFAULT_HASH=sha256", "GIT_SHALLOW_FILE=/nowhere", "LC_ALL=fr_FR",
  ])
  func `the environment of the caller changes nothing`(variable: String) throws {
    try expectTruth(
      "git init -q other; export \(variable); balise diff HEAD --site sub --lang en")
  }

  @Test func `a program named git in the current folder is not started`() throws {
    for path in [".:$PATH", ":$PATH", "sub:$PATH", "./sub:.:$PATH"] {
      try expectTruth(
        "cp $TRAP git; cp $TRAP sub/git; PATH=\(path); exec balise diff HEAD --site sub --lang en")
    }
  }

  @Test(arguments: [
    "git replace HEAD~1 HEAD", "git replace HEAD~1^{tree} HEAD^{tree}",
    "git replace HEAD~1:sub/content HEAD:sub/content",
    "git replace HEAD~1:sub/content/faire-le-point.md HEAD:sub/content/faire-le-point.md",
    "echo $(git rev-parse HEAD) $(git commit-tree HEAD^{tree} -m x) > .git/info/grafts",
  ])
  func `replaced objects and grafted histories are seen through`(command: String) throws {
    try expectTruth(
      """
      export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@b;
      git add -A && git commit -q -m Edited && \(command) &&
      exec balise diff HEAD~1 --site sub --lang en
      """)
  }
}

/// What is a repository, and what a name means in it.
@Suite struct RevisionNames {
  @Test(arguments: [
    ("a worktree", "git worktree add -q $(dirname $TRAP)/w && cd $(dirname $TRAP)/w"),
    (
      "a submodule",
      "git init -q $(dirname $TRAP)/m && r=$PWD && cd $(dirname $TRAP)/m && "
        + "git -c protocol.file.allow=always submodule --quiet add $r s && cd s"
    ),
    ("a clone with shared objects", "git clone -q -s . ../x.$$ && mv ../x.$$ c && cd c"),
    ("a shallow clone", "git clone -q --depth 1 file://$PWD c && cd c"),
    ("packed objects", "git gc -q"),
    ("a linked folder", "ln -s $PWD $(dirname $TRAP)/l && cd $(dirname $TRAP)/l"),
    ("odd names", "git clone -q . 'a b:c'\\''$x' && cd 'a b:c'\\''$x'"),
  ])
  func `every kind of repository works`(name: String, command: String) throws {
    let site = try HostileRepositories.site()
    defer { HostileRepositories.removeTrap(of: site) }
    let (run, _) = try HostileRepositories.run(
      "git checkout -q . && \(command) && sed -i.bak 's/Bon amusement/Bien/' "
        + "sub/content/faire-le-point.md && rm sub/content/*.bak && cd sub && "
        + "balise diff HEAD --lang en", in: site)
    #expect(run.status == 1, "\(name): \(run.messages)")
    #expect(run.output.contains("” becomes “Bien sur"))
  }

  @Test(arguments: ["main", "HEAD", "HEAD~0", "main^{tree}", "heads/main", "@"])
  func `a name that is a folder and a revision is an error that says how to name each`(
    name: String
  ) throws {
    let site = try HostileRepositories.site()
    defer { HostileRepositories.removeTrap(of: site) }
    func diff(_ name: String) throws -> Program.Run {
      try HostileRepositories.run("balise diff '\(name)' --site sub --lang en", in: site).run
    }
    #expect(try diff(name).output.hasPrefix("Before: revision “\(name)”"))
    _ = try Shell.run("mkdir -p '\(name)' && cp -r sub/* '\(name)'", in: site.folder)
    let both = try diff(name)
    #expect(both.status == 2)
    #expect(both.messages.contains("write ./\(name) for the folder, '\(name)^{commit}' for"))
    let folder = try diff("./" + name)
    #expect(folder.status == 0)
    #expect(folder.output.hasPrefix("Before: folder “./\(name)”; after: folder “sub”\n"))
    if name != "main^{tree}" { #expect(try diff(name + "^{commit}").status == 1) }
  }

  @Test func `a folder never takes the place of a revision that is named as one`() throws {
    let site = try HostileRepositories.site()
    defer { HostileRepositories.removeTrap(of: site) }
    for name in ["refs/heads/main", "HEAD^{commit}"] {
      let (run, _) = try HostileRepositories.run(
        "mkdir -p '\(name)' && cp -r sub/* '\(name)' && balise diff '\(name)' --site sub --lang en",
        in: site)
      #expect(run.output.hasPrefix("Before: revision “\(name)” ("), "\(run.messages)")
      #expect(run.status == 1)
    }
  }

  @Test func `a branch and a tag of one name are told apart`() throws {
    let site = try HostileRepositories.site()
    defer { HostileRepositories.removeTrap(of: site) }
    let (run, _) = try HostileRepositories.run(
      "git tag main; git config core.warnAmbiguousRefs false; balise diff main --site sub --lang en",
      in: site)
    #expect(run.status == 2)
    #expect(run.messages.contains("write refs/heads/… or refs/tags/…"), "\(run.messages)")
  }

  @Test func `two folders are compared where there is no git, or no repository`() throws {
    let site = try SiteCopy()
    let balise = Program.path.path
    for environment in ["PATH=/nowhere", "PATH=/usr/bin:/bin"] {
      let run = try Shell.run(
        "mkdir -p a && cp -r content themes a/ && \(environment) \(balise) diff a .",
        in: site.folder)
      #expect(run.status == 0, "\(run.messages)")
    }
    let none = try Shell.run(
      "git init -q . && PATH=/nowhere \(balise) diff HEAD --lang en", in: site.folder)
    #expect(none.messages.contains("cannot run git: "), "\(none.messages)")
    #expect(none.status == 2)
  }

  @Test(.enabled(if: getuid() == 0))
  func `a repository of somebody else's needs trust`() throws {
    let site = try HostileRepositories.site()
    defer { HostileRepositories.removeTrap(of: site) }
    let (run, _) = try HostileRepositories.run(
      "chown -R 12345 .; balise diff HEAD --site sub --lang en", in: site)
    #expect(run.status == 2)
    #expect(run.messages.contains("git config --global --add safe.directory '"), "\(run.messages)")
    let (trusted, _) = try HostileRepositories.run(
      "git config --global --add safe.directory $(pwd -P); balise diff HEAD --site sub --lang en",
      in: site)
    #expect(trusted.status == 1, "\(trusted.messages)")
  }
}
