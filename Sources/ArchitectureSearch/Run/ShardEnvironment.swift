import DataSources

/// The share of the work that a cluster's scheduler gives this process, from its environment.
///
/// Slurm's job arrays set `SLURM_ARRAY_TASK_ID` with `_MIN`, `_COUNT` and `_STEP`. Kubernetes' indexed jobs
/// set `JOB_COMPLETION_INDEX` from 0; how many there are is for the job's description to pass on, as
/// `JOB_COMPLETIONS`.
package enum ShardEnvironment {
  /// The share and the variable that said so; nil outside of arrays.
  /// - Throws: `DataError` where there is an array whose extent is unclear.
  package static func shard(
    _ variable: (String) -> String?
  ) throws(DataError) -> (shard: Shard, source: String)? {
    if variable(slurmTask) != nil { return (try slurm(variable), slurmTask) }
    if variable(kubernetesIndex) != nil { return (try kubernetes(variable), kubernetesIndex) }
    return nil
  }

  private static let slurmTask = "SLURM_ARRAY_TASK_ID"
  private static let kubernetesIndex = "JOB_COMPLETION_INDEX"

  private static func slurm(_ variable: (String) -> String?) throws(DataError) -> Shard {
    func number(_ name: String) -> Int? { variable("SLURM_ARRAY_TASK_" + name).flatMap(integer) }
    let step = number("STEP") ?? 1
    guard let task = number("ID"), let first = number("MIN"), let count = number("COUNT"), step > 0,
      number("MAX").map({ ($0 - first) / step + 1 == count }) ?? true,
      (task - first) % step == 0, let shard = Shard(number: (task - first) / step + 1, count: count)
    else { throw unclear("the Slurm array's tasks are not evenly numbered") }
    return shard
  }

  private static func kubernetes(_ variable: (String) -> String?) throws(DataError) -> Shard {
    guard let index = variable(kubernetesIndex).flatMap(integer),
      let count = variable("JOB_COMPLETIONS").flatMap(integer),
      let shard = Shard(number: index + 1, count: count)
    else {
      throw unclear("JOB_COMPLETION_INDEX is set, but JOB_COMPLETIONS does not say of how many")
    }
    return shard
  }

  /// Both schedulers count in 32 bits, with which nothing here can overflow.
  private static func integer(_ text: String) -> Int? { Int32(text).map { Int($0) } }

  private static func unclear(_ what: String) -> DataError {
    DataError(.usage, "\(what); say which share this is, such as --shard 3/16, or 1/1 for all")
  }
}
