extension RandomAccessCollection {
  /// The first place whose element does not satisfy a predicate, by halving: all elements that satisfy
  /// it stand before all that do not. `endIndex` when every element does.
  @inlinable package func partitionPoint(where isBefore: (Element) -> Bool) -> Index {
    var start = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(start, offsetBy: half)
      if isBefore(self[middle]) {
        start = index(after: middle)
        length -= half + 1
      } else {
        length = half
      }
    }
    return start
  }
}

extension RandomAccessCollection where Element: Comparable {
  /// Whether a sorted collection holds an element, by halving.
  @inlinable package func holdsSorted(_ element: Element) -> Bool {
    let place = partitionPoint { $0 < element }
    return place < endIndex && self[place] == element
  }
}
