#include "model/diagrams.h"

#include "base/overloaded.h"

namespace nenpo::model {

void visit_inlines(Diagram& diagram, const VisitInlines& visit) {
  std::visit(Overloaded{[&visit](Timeline& line) {
               for (Timeline::Point& point : line.points) visit(point.text, line.from);
             }},
             diagram);
}

std::string dump(const Diagram& diagram) {
  return std::visit(Overloaded{[](const Timeline& line) {
                      std::string out = "timeline | alternative " + line.alternative_text + "\n";
                      for (const Timeline::Point& point : line.points) {
                        out += "  " + point.time + " | " + marked_text(point.text) + "\n";
                      }
                      return out;
                    }},
                    diagram);
}

}  // namespace nenpo::model
