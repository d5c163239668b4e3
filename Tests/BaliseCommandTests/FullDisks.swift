import Foundation
import Testing

/// Whether this is root, on a system that lets it mount disks.
let mayMountDisks: Bool = {
  let folder = FileManager.default.temporaryDirectory
  let run = try? Shell.run(
    "test $(id -u) = 0 && d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d && rmdir $d",
    in: folder)
  return run?.status == 0
}()

/// Disks of every sort, which only root can make. Elsewhere these tests are skipped.
@Suite(.enabled(if: mayMountDisks, "mounting needs root and a system that allows it"))
struct FullDisks {
  /// Runs commands in a site whose output is a disk of its own.
  private func onDisk(
    _ options: String, _ site: GeneratedSite, _ work: () throws -> Void
  ) throws {
    _ = try Shell.run("mkdir output && mount -t tmpfs -o \(options) tmpfs output", in: site.folder)
    defer { _ = try? Shell.run("umount output", in: site.folder) }
    try work()
  }

  @Test func `on a full disk, wherever the room ends, the old site stays and the reason is said`()
    throws
  {
    let site = try GeneratedSite(pages: 20)
    try onDisk("size=2m", site) {
      #expect(try site.build().status == 0)
      let before = try site.outputFiles()
      try site.change(to: .autumn)
      // Room for ever more of the new files; at last the sums and the record do not fit either.
      for room in [0, 4, 40, 80, 120, 140, 160, 180] {
        let fill =
          "size=$(($(stat -f -c '%a*%S' output) / 1024 - \(room))); "
          + "head -c ${size}k /dev/zero > output/filling"
        _ = try Shell.run(fill, in: site.folder)
        let run = try site.build()
        if run.status == 0 { break }
        #expect(run.status == 2)
        #expect(run.messages.contains("output/.balise-staging"), "\(room): \(run.messages)")
        #expect(run.messages.contains("no space left on device"), "\(run.messages)")
        _ = try Shell.run("rm output/filling", in: site.folder)
        #expect(try site.outputFiles() == before)
      }
      _ = try Shell.run("rm -f output/filling", in: site.folder)
      #expect(try site.build().status == 0)
      #expect(try site.outputFiles() == site.cleanFiles())
    }
  }

  @Test func `a disk that has no room for more names is said too`() throws {
    let site = try GeneratedSite(pages: 20)
    try onDisk("nr_inodes=12", site) {
      let run = try site.build()
      #expect(run.status == 2 && run.messages.contains("no space left"), "\(run.messages)")
      #expect(try site.outputFiles().isEmpty)
    }
  }

  @Test func `on a read-only disk nothing changes and the reason is said`() throws {
    let site = try GeneratedSite()
    try onDisk("size=4m", site) {
      #expect(try site.build().status == 0)
      let before = try site.outputFiles()
      _ = try Shell.run("mount -o remount,ro output", in: site.folder)
      let run = try Shell.run("balise build . --lang fr", in: site.folder)
      #expect(run.status == 2)
      #expect(
        run.messages
          == "balise: impossible d'écrire ./output/.balise-staging : "
          + "le disque est en lecture seule\n")
      #expect(try site.outputFiles() == before)
    }
  }

  @Test func `a folder of the site that is another disk ends the build before any move`() throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles().filter { !$0.key.hasPrefix("spring") }
    _ = try Shell.run("mount -t tmpfs tmpfs output/spring", in: site.folder)
    defer { _ = try? Shell.run("umount output/spring", in: site.folder) }
    let run = try site.build()
    #expect(run.status == 2)
    #expect(run.messages.contains("output/spring: this folder is on another disk"))
    #expect(try site.outputFiles().filter { !$0.key.hasPrefix("spring") } == before)
  }

  @Test func `without permission nothing changes and the path is named`() throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles()
    try site.change(to: .autumn)
    let run = try Shell.run(
      "chmod -R a+rX . && setpriv --reuid 65534 --clear-groups balise build . --lang en",
      in: site.folder)
    // Where nobody may run the program there is nothing to try.
    guard run.status != 126, run.status != 127 else { return }
    #expect(run.status == 2)
    #expect(
      run.messages == "balise: cannot write ./output/.balise-staging: permission denied\n",
      "\(run.messages)")
    #expect(try site.outputFiles() == before)
  }

  @Test func `where upper and lower case are one, a new spelling loses no file`() throws {
    let site = try GeneratedSite()
    _ = try Shell.run(
      "mkdir output && mount -t tmpfs -o casefold tmpfs output && mkdir output/site "
        + "&& chattr +F output/site", in: site.folder)
    defer { _ = try? Shell.run("umount output", in: site.folder) }
    let folds = try Shell.run("touch output/site/a && test -e output/site/A", in: site.folder)
    _ = try Shell.run("rm -f output/site/a", in: site.folder)
    guard folds.status == 0 else { return }
    for (name, text) in [("Map.txt", "old"), ("map.txt", "new"), ("MAP.txt", "new")] {
      try site.put("content/\(name)", text)
      #expect(try site.build("--output", "output/site").status == 0)
      try site.remove("content/\(name)")
      let sums = try Shell.run(
        "cd output/site && sha256sum -c --quiet SHA256SUMS", in: site.folder)
      #expect(sums.status == 0, "\(name): \(sums.messages)")
    }
  }
}
