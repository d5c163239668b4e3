import Testing

@testable import Balise

/// What leads where it seems to, and what does not.
@Suite struct WebAddresses {
  private func fault(of text: String) -> AddressFault? {
    do throws(AddressFault) {
      _ = try WebAddress(text)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    "https://www.example.org", "https://example.org/", "http://example.org:8080/a?b=c#d",
    "HTTPS://Example.ORG/A", "https://münchen.example/straße", "https://пример.рф/страница",
    "https://例え.jp/", "https://xn--mnchen-3ya.example/", "https://a-b.example.co.uk./x",
    "https://8.8.8.8/", "https://[2606:4700::1111]/", "https://[2606:4700:0:0:0:0:0:1111]:443/",
    "https://my_site.example.org/a,b;c=(d)!*@e", "https://example.org/@name", "https://ελλάδα.gr",
    "https://1.example/", "https://example.org/?q=a@b", "https://مثال.example/",
  ])
  func `an address that leads where it seems to is left alone`(_ text: String) {
    #expect(fault(of: text) == nil)
  }

  @Test(arguments: [
    ("https:/www.example.org/x", AddressFault.slashes("https://www.example.org/x")),
    ("https:example.org", .slashes("https://example.org")),
    ("http:\\\\example.org", .slashes("http://example.org")),
    ("https:///example.org", .slashes("https://example.org")),
    ("https://", .noHost), ("https:///", .slashes("https://")), ("https://:80", .noHost),
    ("https://exemple,be", .host("exemple,be")), ("https://example..org", .host("example..org")),
    ("https://-a.example", .host("-a.example")), ("https://a b.example", .sign(" ")),
    ("https://exa\u{200B}mple.org", .sign("\u{200B}")),
    ("https://example.org/\u{202E}gpj.exe", .sign("\u{202E}")),
    ("https://example.org@evil.example/", .userName("example.org")),
    ("https://a:b@evil.example/", .userName("a:b")),
    ("http://localhost:8080/aide", .local("localhost")),
    ("https://intranet/aide", .local("intranet")),
    ("http://192.168.1.4/", .local("192.168.1.4")), ("http://10.0.0.1/", .local("10.0.0.1")),
    ("http://172.20.1.1", .local("172.20.1.1")), ("http://nas.local/", .local("nas.local")),
    ("https://[::1]/", .local("[::1]")), ("https://[fe80::1]/", .local("[fe80::1]")),
    ("https://[::ffff:127.0.0.1]/", .local("[::ffff:127.0.0.1]")),
    ("http://2130706433/", .host("2130706433")), ("http://0x7f.1/", .host("0x7f.1")),
    ("http://127.1/", .host("127.1")), ("http://0177.0.0.1/", .host("0177.0.0.1")),
    ("https://example.org:99999/", .port("99999")), ("https://example.org:https/", .port("https")),
    ("https://exаmple.org", .scripts("exаmple")), ("https://ехample.org/", .scripts("ехample")),
    ("ftp://example.org", .otherScheme), ("example.org", .otherScheme),
    ("https://[::1", .host("[::1")), ("https://[1:2]/", .host("[1:2]")),
  ])
  func `an address that does not is told apart`(_ text: String, _ expected: AddressFault) {
    #expect(fault(of: text) == expected)
  }
}
