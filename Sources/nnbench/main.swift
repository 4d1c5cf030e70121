import NeuralCore

// nnbench [workload ...] [--precision float|double] [--threads N] [--seconds S]
var names: [String] = []
var precision = "float"
var threads = 1
var seconds = 1.0
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
  switch argument {
  case "--precision": precision = arguments.next() ?? precision
  case "--threads": threads = arguments.next().flatMap { Int($0) } ?? threads
  case "--seconds": seconds = arguments.next().flatMap { Double($0) } ?? seconds
  default: names.append(argument)
  }
}
if names.isEmpty { names = ["W1", "W2", "W3", "W4-32", "W4-128", "W5", "W6", "W7", "W8"] }

let clock = ContinuousClock()

/// Seconds that a unit takes, in at least five rounds.
func measure(_ work: (Int) -> Void, seconds: Double, clock: ContinuousClock) -> [Double] {
  var count = 1
  func time(_ count: Int) -> Double {
    let spent = clock.measure { work(count) }.components
    return Double(spent.seconds) + Double(spent.attoseconds) * 1e-18
  }
  var once = time(1)
  while once < seconds / 20 && count < 1 << 30 {
    count *= 2
    once = time(count)
  }
  let rounds = max(5, Int(seconds / max(once, 1e-9)))
  return (0..<rounds).map { _ in time(count) / Double(count) }.sorted()
}

let multiplyAdd: (Int) -> Double = {
  precision == "double" ? Double.multiplyAdd(rounds: $0) : Float.multiplyAdd(rounds: $0)
}
let peakTimes = measure({ _ = multiplyAdd(10_000 * $0) }, seconds: 0.2, clock: clock)
let peak = multiplyAdd(10_000) / peakTimes[0] / 1e9
for name in names {
  let workload =
    precision == "double"
    ? Workloads<Double>.named(name, threads: threads)
    : Workloads<Float>.named(name, threads: threads)
  guard let workload else { continue }
  let times = measure(workload.run, seconds: seconds, clock: clock)
  let median = times[times.count / 2]
  let spread = (times[times.count * 3 / 4] - times[times.count / 4]) / median
  print(
    "{\"workload\":\"\(name)\",\"precision\":\"\(precision)\",\"isa\":\"\(InstructionSet.best)\","
      + "\"threads\":\(threads),\"unit\":\"\(workload.unit)\",\"seconds\":\(median),"
      + "\"best\":\(times[0]),\"spread\":\(spread),\"gflops\":\(workload.operations / median / 1e9),"
      + "\"peakGflops\":\(peak)}")
}
