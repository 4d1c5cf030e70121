import Experiments

/// Settings that stand together on the sheet.
enum SettingGroup: String, CaseIterable, Sendable {
  case training, network, data

  /// The group of a setting: of the points, of how training goes on, or of what is trained.
  init(_ setting: Setting) {
    switch (setting.scope, setting.keeps) {
    case (.data, _): self = .data
    case (.network, .run), (.network, .livingLinks), (.network, .targets): self = .training
    case (.network, _): self = .network
    }
  }
}
