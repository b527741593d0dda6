#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

/// Points in time at equal distances: what was decided when.
struct Timeline {
  struct Point {
    std::string time;  // 昭和53(1978)年
    Inlines text;
  };
  std::vector<Point> points;
  std::string alternative_text;
  SourceLine from{};
};

struct Diagram : std::variant<Timeline> {
  using variant::variant;
};

void visit_inlines(Diagram& diagram, const VisitInlines& visit);
std::string dump(const Diagram& diagram);

}  // namespace nenpo::model
