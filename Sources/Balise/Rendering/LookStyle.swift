/// The style that stands for what `theme.yml` says: added to the stylesheet, before `extra.css`. The dark
/// scheme says again what the light one has set, for those names keep their light colours otherwise.
func lookStyle(of look: Look, on palette: Palette) -> String {
  var (light, dark) = ("", "")
  let own = look.colours.mapValues { $0.mapValues(\.value) }
  for name in ColourName.allCases {
    let hasLight = own[.light]?[name] != nil
    guard hasLight || own[.dark]?[name] != nil else { continue }
    if let colour = own[.light]?[name] { light += "\(name.property):\(colour.written);" }
    let colour = palette.colour(name, of: nil, in: .dark, own: own[.dark] ?? [:])
    if let colour { dark += "\(name.property):\(colour.written);" }
  }
  if let radius = look.radius { light += "--radius:\(radius);" }
  var css = light.isEmpty ? "" : ":root{\(light)}"
  if !dark.isEmpty { css += "@media (prefers-color-scheme: dark){:root{\(dark)}}" }
  return css
}
