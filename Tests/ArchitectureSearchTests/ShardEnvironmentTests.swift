import ArchitectureSearch
import DataSources
import Testing

@Suite struct ShardEnvironmentTests {
  private static func shard(_ variables: [String: String]) throws -> String? {
    try ShardEnvironment.shard { variables[$0] }?.shard.description
  }

  private static func slurm(_ id: Int, _ min: Int, _ max: Int, _ count: Int, _ step: Int)
    -> [String:
    String]
  {
    [
      "SLURM_ARRAY_TASK_ID": "\(id)", "SLURM_ARRAY_TASK_MIN": "\(min)",
      "SLURM_ARRAY_TASK_MAX": "\(max)", "SLURM_ARRAY_TASK_COUNT": "\(count)",
      "SLURM_ARRAY_TASK_STEP": "\(step)",
    ]
  }

  @Test func nothingIsSaidOutsideOfArrays() throws {
    #expect(try Self.shard(["HOME": "/"]) == nil)
  }

  @Test func slurmCountsFromAnywhere() throws {
    #expect(try Self.shard(Self.slurm(3, 1, 16, 16, 1)) == "3/16")
    #expect(try Self.shard(Self.slurm(0, 0, 15, 16, 1)) == "1/16")
    #expect(try Self.shard(Self.slurm(14, 10, 18, 5, 2)) == "3/5")
  }

  @Test func kubernetesCountsFromZero() throws {
    #expect(
      try Self.shard(["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETIONS": "4"]) == "1/4")
  }

  @Test(arguments: [
    ["SLURM_ARRAY_TASK_ID": "3"], slurm(5, 1, 9, 3, 1), slurm(3, 1, 9, 4, 4), slurm(3, 1, 4, 4, 0),
    slurm(.max, .min, 4, 4, 1), slurm(.min, 1, .max, 4, 1), slurm(.max, 0, .max, 4, 1),
    ["JOB_COMPLETION_INDEX": "\(Int.max)", "JOB_COMPLETIONS": "4"],
    ["JOB_COMPLETION_INDEX": "0"], ["JOB_COMPLETION_INDEX": "4", "JOB_COMPLETIONS": "4"],
  ])
  func unclearArraysAreRefused(variables: [String: String]) {
    #expect(throws: DataError.self) { try Self.shard(variables) }
  }
}
