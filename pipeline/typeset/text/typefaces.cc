#include "typeset/text/typefaces.h"

#include <algorithm>

namespace nenpo::typeset {

Typeface Typefaces::of(const model::TextStyle& style) {
  const Opened regular = opened(style.role);
  const font::Role strong =
      style.strong_role.empty() ? regular.role : opened(style.strong_role).role;
  return {.regular = regular.role, .strong = strong, .metrics = regular.metrics};
}

const Typefaces::Opened& Typefaces::opened(const std::string& name) {
  const auto known =
      std::find_if(roles_.begin(), roles_.end(), [&](const Opened& r) { return r.name == name; });
  if (known != roles_.end()) return *known;
  Opened next{.name = name, .role = {}, .metrics = {}};
  if (auto role = fonts_.role(name)) {
    next.role = *role;
    next.metrics = fonts_.metrics(*role);
  } else if (!failure_) {
    failure_ = role.error();
  }
  return roles_.emplace_back(std::move(next));
}

Pt baseline_in_line(const Typeface& face, const model::TextStyle& style) {
  return (style.leading - style.size) / 2 + face.metrics.em_box_top.at(style.size);
}

}  // namespace nenpo::typeset
