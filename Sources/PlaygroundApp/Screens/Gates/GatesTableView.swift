import Experiments
import NeuralCore
import TerminalUI

/// The truth table, as many of its columns as there is room for.
extension GatesScene {
  /// A column: its cells from the first row on, and how much it matters, 0 the most.
  struct Column {
    var title: String
    var cells: [Span]
    var isTrailing = true
    var rank = 0

    var width: Int {
      ([title] + cells.map(\.text)).map { ColumnWidth.cells(of: $0) }.max() ?? 0
    }
  }

  func drawTable(on frame: inout Frame) {
    let area = layout.table
    let hasTitles = area.height > task.rows.count
    let columns = fitting(area.width)
    var x = area.x + 1
    for column in columns {
      if hasTitles { draw(column.title, theme.dim, column, x: x, y: area.y, on: &frame) }
      for (row, cell) in column.cells.enumerated() {
        let y = area.y + (hasTitles ? 1 : 0) + row * layout.rowHeight
        draw(cell.text, cell.style, column, x: x, y: y, on: &frame)
      }
      x += column.width + gap
    }
    for row in task.rows.indices {
      let y = area.y + (hasTitles ? 1 : 0) + row * layout.rowHeight
      let line = Rect(x: area.x, y: y, width: min(area.width, x - area.x), height: 1)
      frame.mark(line, .gate(.row(row)))
      light(row, in: line, on: &frame)
    }
  }

  private var gap: Int { layout.kind == .small ? 1 : 2 }

  /// The chosen row has a bar beside it; one that has just flipped is lit.
  private func light(_ row: Int, in line: Rect, on frame: inout Frame) {
    if screen.flipped.contains(row) {
      frame.canvas.restyle(line) { _ in theme.selection }
    }
    guard row == screen.row else { return }
    frame.canvas[line.x, line.y] = Cell(theme.glyphs.bars.left, style: theme.focus)
  }

  private func draw(
    _ text: String, _ style: Style, _ column: Column, x: Int, y: Int, on frame: inout Frame
  ) {
    if column.isTrailing {
      frame.canvas.writeTrailing(text, before: x + column.width, y: y, style: style)
    } else {
      frame.canvas.write(text, x: x, y: y, style: style)
    }
  }

  /// All columns but those that matter least and have no room.
  private func fitting(_ width: Int) -> [Column] {
    var columns = self.columns
    let total = { (columns: [Column]) in
      columns.reduce(1) { $0 + $1.width + gap }
    }
    while total(columns) - gap > width, let least = columns.map(\.rank).max(), least > 0,
      let place = columns.lastIndex(where: { $0.rank == least })
    {
      columns.remove(at: place)
    }
    return columns
  }

  private var columns: [Column] {
    inputColumns + (task.isWired ? unitColumns : []) + sumColumns
      + (task.isWired ? [] : [outputColumn]) + [targetColumn, markColumn, changeColumn]
  }

  private var inputColumns: [Column] {
    task.inputs.enumerated().map { place, name in
      Column(
        title: layout.kind == .wide ? name : String(name.prefix(3)),
        cells: table.rows.map { signal($0.inputs[place]) })
    }
  }

  /// A 1 is strong, a 0 is quiet.
  private func signal(_ value: Double) -> Span {
    Span(GateText.signal(value), value > 0.5 ? theme.strong : theme.dim)
  }

  /// Of wired neurons what each answers, the one that is looked at in its colour.
  private var unitColumns: [Column] {
    setup.network.units.indices.map { unit in
      Column(
        title: GateSetup.name(ofUnit: unit),
        cells: table.rows.map {
          let value = $0.values[unit]
          return unit == screen.unit
            ? Span(GateText.signal(value), theme.sign(isPositive: value > 0.5).bold)
            : signal(value)
        })
    }
  }

  private var sumColumns: [Column] {
    let isSigmoid = setup.response == .sigmoid
    let name = task.isWired ? "sum \(GateSetup.name(ofUnit: screen.unit))" : "sum"
    let terms = Column(
      title: task.kind == .mccullochPitts ? "active wires" : "weighted inputs",
      cells: table.rows.map {
        Span(GateText.terms(neuron, $0.seen, task.kind), theme.text)
      }, rank: isSigmoid || task.isWired ? 4 : 3)
    let narrow = Column(
      title: "", cells: terms.cells, rank: terms.rank)
    return [
      layout.kind == .wide ? terms : narrow,
      Column(
        title: task.kind == .mccullochPitts ? "active" : layout.kind == .small ? "sum" : name,
        cells: table.rows.map {
          Span(
            GateText.sum($0, neuron, task.kind), theme.sign(isPositive: $0.isOn))
        }, rank: task.isWired ? 1 : 0),
    ]
  }

  private var outputColumn: Column {
    Column(
      title: layout.kind == .wide ? "output" : "out",
      cells: table.rows.map {
        Span(
          GateText.output($0.output, setup.response), theme.sign(isPositive: $0.isOn).bold)
      })
  }

  private var targetColumn: Column {
    Column(
      title: "target", cells: table.rows.map { Span($0.target ? "1" : "0", theme.text) }, rank: 1)
  }

  private var markColumn: Column {
    Column(
      title: "",
      cells: table.rows.map {
        Span($0.isRight ? "✓" : "✗", $0.isRight ? theme.good : theme.bad)
      }, isTrailing: false)
  }

  /// What a step of the chosen number would do to each answer.
  private var changeColumn: Column {
    let name = setup.name(of: screen.parameter, unit: screen.unit)
    let step = screen.step
    let isShort = name.count > 4
    let changes =
      task.kind == .mccullochPitts
      ? []
      : GateTable.changes(
        task, setup.network, setup.response, unit: screen.unit, parameter: screen.parameter,
        by: step)
    return Column(
      title:
        "\(GateText.signed(step)) \(isShort && layout.kind != .wide ? String(name.prefix(4)) : name)",
      cells: changes.map {
        let text = GateText.change($0, setup.response)
        return Span(text, text == "0" ? theme.dim : theme.sign(isPositive: $0 > 0))
      }, rank: setup.response == .sigmoid ? 2 : 5)
  }
}
