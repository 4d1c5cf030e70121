import TerminalUI

/// The entries of the data panel in sight: those about a chosen one, with pictures where all fit.
struct DataList {
  /// A data set, where it stands and whether its picture is shown.
  struct Entry: Equatable {
    let place: Int
    let rect: Rect
    let hasPicture: Bool
  }

  let entries: [Entry]
  /// How many are out of sight above and below.
  let hidden: (above: Int, below: Int)

  /// Lines of an entry with a picture, and the blank one after it.
  private static let pictureRows = DataPicture.rows + 1

  /// Entries for so many data sets, in columns below each other; `hasPicture` says whose pictures
  /// are worth the room first.
  init(count: Int, in area: Rect, chosen: Int, hasPicture: (Int) -> Bool) {
    let columns = max(1, area.width / DataPanel.column)
    let width = area.width / columns
    let tall = (area.height + 1) / Self.pictureRows * columns
    if tall >= count {
      let rows = (count + columns - 1) / columns
      entries = (0..<count).map { place in
        let top = area.y + place % rows * Self.pictureRows
        return Entry(
          place: place,
          rect: Rect(
            x: area.x + place / rows * width, y: top, width: width,
            height: DataPicture.rows),
          hasPicture: true)
      }
      hidden = (0, 0)
    } else if count <= area.height {
      entries = Self.mixed(count: count, in: area, hasPicture: hasPicture)
      hidden = (0, 0)
    } else {
      (entries, hidden) = Self.scrolled(count: count, in: area, chosen: chosen)
    }
  }

  /// As many pictures as there is room for, of the first ones rather than of the last.
  private static func mixed(count: Int, in area: Rect, hasPicture: (Int) -> Bool) -> [Entry] {
    var available = (area.height - count) / DataPicture.rows
    var (entries, row) = ([Entry](), area.y)
    for place in 0..<count {
      let shows = available > 0 && hasPicture(place)
      let height = shows ? DataPicture.rows : 1
      entries.append(
        Entry(
          place: place, rect: Rect(x: area.x, y: row, width: area.width, height: height),
          hasPicture: shows))
      row += shows ? pictureRows : 1
      if shows { available -= 1 }
    }
    return entries
  }

  /// Names alone about the chosen one, between lines that count the others.
  private static func scrolled(count: Int, in area: Rect, chosen: Int)
    -> (entries: [Entry], hidden: (above: Int, below: Int))
  {
    let fitting = max(1, area.height - 2)
    let first = max(0, min(count - fitting, chosen - fitting / 2))
    let entries = (first..<first + fitting).map { place in
      Entry(
        place: place,
        rect: Rect(x: area.x, y: area.y + 1 + place - first, width: area.width, height: 1),
        hasPicture: false)
    }
    return (entries, (first, count - first - fitting))
  }
}
