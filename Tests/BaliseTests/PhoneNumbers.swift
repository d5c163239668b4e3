import Testing

@testable import Balise

/// Which ways of writing a number dial the same.
@Suite struct PhoneNumbers {
  @Test(arguments: [
    ("02 475 44 11", "+3224754411"), ("+32 (0)2 475 44 11", "+3224754411"),
    ("02/475.44.11", "024754411"), ("0032 2 475 44 11", "+3224754411"), ("116 000", "116000"),
    ("116 000", "+32116000"), ("Appelez le 116 000", "116000"), ("0800 12 345", "+3280012345"),
    ("06 698 1234", "+39066981234"), ("912 345 678", "+34912345678"), ("147", "147"),
    ("(022) 345 67 89", "+41223456789"), ("+1 (202) 555-0100", "+12025550100"),
    ("١١٦٠٠٠", "116000"), ("26 12 34", "+352261234"), ("+49 30 1234", "+49301234"),
  ])
  func `two ways of writing one number are equal`(_ shown: String, _ dialled: String) throws {
    #expect(try #require(PhoneNumber(shown)).isSame(as: try #require(PhoneNumber(dialled))))
  }

  @Test(arguments: [
    ("116 000", "190"), ("116 000", "116001"), ("02 475 44 11", "+3224754412"),
    ("02 475 44 11", "+33247544115"), ("+32 2 475 44 11", "+3324754411"), ("112", "+112"),
    ("0475 44 11", "+3224754411"),
  ])
  func `other numbers are not`(_ shown: String, _ dialled: String) throws {
    #expect(try !#require(PhoneNumber(shown)).isSame(as: try #require(PhoneNumber(dialled))))
  }

  @Test func `a zero behind the country's code is seen where nobody dials it`() {
    #expect(PhoneNumber("+32024754411")?.hasZeroAfterCountry == true)
    #expect(PhoneNumber("+352026")?.hasZeroAfterCountry == true)
    #expect(PhoneNumber("+390669812")?.hasZeroAfterCountry == false)
    #expect(PhoneNumber("+3224754411")?.hasZeroAfterCountry == false)
    #expect(PhoneNumber("024754411")?.hasZeroAfterCountry == false)
    #expect(PhoneNumber("sans numéro") == nil)
  }
}
