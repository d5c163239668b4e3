import Foundation
import Testing

/// What could stop a move is found before the first one; and if moves stop all the same, it is said
/// which files are new and which old.
@Suite struct BeforeTheFirstMove {
  private func sh(_ command: String, in site: GeneratedSite) throws -> Program.Run {
    try Shell.run(command, in: site.folder)
  }

  /// Whether the disk of temporary files knows flags, and this user may set them.
  static let mayProtect: Bool = {
    let folder = FileManager.default.temporaryDirectory
    let run = try? Shell.run(
      "f=$(mktemp) && chattr +i $f && chattr -i $f; s=$?; rm -f $f; exit $s", in: folder)
    return run?.status == 0
  }()

  @Test(
    .enabled(if: mayProtect, "flags need root and a disk that knows them"),
    arguments: [
      ("+i", "output/page-1.html"), ("+a", "output/page-1.html"), ("+i", "output/SHA256SUMS"),
      ("+i", "output"), ("+a", "output"), ("+i", "output/spring/day-0/leaf-0.html"),
      ("+a", "output/spring/day-0"), ("+i", "output/spring/day-0"), ("+i", "output/seed.txt"),
    ])
  func `what is protected against changes ends the build before any`(
    flag: String, path: String
  ) throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles()
    try site.change(to: .autumn)
    _ = try sh("chattr \(flag) \(path)", in: site)
    let run = try site.build()
    _ = try sh("chattr -ia \(path)", in: site)
    #expect(run.status == 2)
    #expect(run.messages.contains("\(path)"), "\(run.messages)")
    #expect(!run.messages.contains("half new"), "\(run.messages)")
    #expect(try site.outputFiles() == before)
    #expect(try site.build().status == 0)
    #expect(try site.outputFiles() == site.cleanFiles())
  }

  @Test(.enabled(if: mayProtect)) func `what is protected and does not change is left alone`()
    throws
  {
    let site = try GeneratedSite()
    try site.build()
    try site.change(to: .autumn)
    _ = try sh("chattr +i output/page-0.html output/404.html", in: site)
    let run = try site.build()
    _ = try sh("chattr -i output/page-0.html output/404.html", in: site)
    #expect(run.status == 0, "\(run.messages)")
  }

  /// Somebody who is not root, with a site that is theirs.
  private func asSomebody(_ command: String, in site: GeneratedSite) throws -> Program.Run? {
    let user = getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
    let run = try sh("\(user)\(command)", in: site)
    // Where nobody else may run the program there is nothing to try.
    return run.status == 126 || run.status == 127 ? nil : run
  }

  @Test(arguments: ["output/spring/day-0", "output/spring"])
  func `a folder that may not be written to ends the build before any move`(folder: String) throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles()
    for number in 0..<5 {
      try site.put("content/page-\(number).md", "---\ntitle: New\n---\n\nNew.\n")
    }
    for name in ["spring/new", "spring/day-0/new"] {
      try site.put("content/\(name).md", "---\ntitle: New\n---\n\nNew.\n")
    }
    if getuid() == 0 { _ = try sh("chown -R 65534 output", in: site) }
    _ = try sh("chmod 555 \(folder)", in: site)
    guard let run = try asSomebody("balise build . --lang en", in: site) else { return }
    #expect(run.status == 2)
    #expect(run.messages == "balise: cannot write ./\(folder): permission denied\n")
    #expect(try site.outputFiles() == before)
  }

  @Test(.enabled(if: getuid() == 0)) func `a file of somebody else in a shared folder ends it too`()
    throws
  {
    let site = try GeneratedSite()
    try site.build()
    try site.change(to: .autumn)
    _ = try sh(
      "chmod 1777 output && chown 65533 output/page-1.html && chmod -R a+w output/*", in: site)
    let before = try site.outputFiles()
    guard let run = try asSomebody("balise build . --lang en", in: site) else { return }
    #expect(run.status == 2)
    #expect(run.messages.contains("belongs to somebody else"), "\(run.messages)")
    #expect(try site.outputFiles() == before)
  }

  @Test(
    .enabled(if: mayMountDisks),
    arguments: ["spring", "spring/day-0", "page-1.html", "seed.txt"])
  func `a place where something of the same disk is mounted ends it too`(place: String) throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles()
    try site.change(to: .autumn)
    try site.put("content/spring/day-0/leaf-0.md", "---\ntitle: New\n---\n\nNew.\n")
    _ = try sh("cp -r output/\(place) other && mount --bind other output/\(place)", in: site)
    let run = try site.build()
    _ = try sh("umount output/\(place)", in: site)
    #expect(run.status == 2 && run.messages.contains("output/\(place)"), "\(run.messages)")
    #expect(!run.messages.contains("half new"), "\(run.messages)")
    #expect(try site.outputFiles() == before)
  }

  /// A library that lets the system refuse a move, some way on.
  private static let failing = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <stdlib.h>
    #include <string.h>
    static int left = -1;
    int rename(const char *from, const char *to) {
      static int (*real)(const char *, const char *);
      if (!real) real = dlsym(RTLD_NEXT, "rename");
      if (left < 0) left = atoi(getenv("MOVES"));
      if (strstr(to, "record")) return real(from, to);
      if (__atomic_fetch_sub(&left, 1, __ATOMIC_SEQ_CST) <= 0) { errno = EIO; left = 0; return -1; }
      return real(from, to);
    }
    """

  @Test(arguments: [0, 3, 6]) func `moves that stop all the same are told, file by file`(
    moves: Int
  ) throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles()
    try site.change(to: .autumn)
    try site.put("failing.c", Self.failing)
    let made = try sh("cc -shared -fPIC -o failing.so failing.c -ldl", in: site)
    guard made.status == 0 else { return }
    let run = try sh(
      "MOVES=\(moves) LD_PRELOAD=$PWD/failing.so balise build . --lang en", in: site)
    #expect(run.status == 2)
    #expect(run.messages.contains("input/output error; "), "\(run.messages)")
    #expect(run.messages.hasSuffix("; the next build completes it\n"), "\(run.messages)")
    let after = try site.outputFiles().filter { !$0.key.hasPrefix(".balise-staging") }
    let changed = Set(after.keys.filter { after[$0] != before[$0] && !$0.hasSuffix("/") })
    // Where a folder comes, a file has made room.
    if changed.isEmpty {
      #expect(run.messages.contains("half new: removed, 1; still old, "), "\(run.messages)")
    } else {
      #expect(run.messages.contains("half new: new, \(changed.count) ("), "\(run.messages)")
    }
    let verified = try sh("balise verify --lang en", in: site)
    let told = verified.output.split(separator: "\n").filter { $0.hasPrefix("half new: ") }
      .map { String($0.dropFirst(10)) }
    #expect(changed.isSubset(of: told), "\(changed.subtracting(told))")
    #expect(!verified.output.contains("\nchanged: "), "\(verified.output)")
    // What somebody did to it is still told apart.
    _ = try sh("echo mine >> output/page-0.html && touch output/strange", in: site)
    let tampered = try sh("balise verify --lang en", in: site).output
    #expect(tampered.contains("changed: page-0.html\nforeign: strange\nhalf new: "))
    _ = try sh("rm output/strange", in: site)
    #expect(try site.build().status == 0)
    #expect(try site.outputFiles() == site.cleanFiles())
  }

  @Test func `a folder that a link replaces during the build is not written to`() throws {
    let site = try GeneratedSite(pages: 200)
    try site.build("--output", "real")
    _ = try sh("ln -s real output && mkdir other", in: site)
    try site.change(to: .autumn)
    // While it waits for the lock, the link is turned.
    let run = try sh(
      """
      flock -F real sleep 60 & lock=$!; while flock -n real true; do sleep 0.05; done
      balise build . --lang en 2> said & build=$!
      for i in $(seq 600); do [ -s said ] && break; sleep 0.05; done
      ln -sfn content output; kill -9 $lock; wait $build; status=$?; cat said >&2; exit $status
      """, in: site)
    #expect(run.status == 2, "\(run.messages)")
    #expect(run.messages.contains("lie in each other"), "\(run.messages)")
    #expect(try sh("ls content/*.html content/.balise-staging", in: site).status != 0)
  }
}
