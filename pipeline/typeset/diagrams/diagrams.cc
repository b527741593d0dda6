#include "typeset/diagrams/diagrams.h"

namespace nenpo::typeset {

Pieces set_diagram(const model::Diagram&, Setting& setting) {
  fail_without(setting, "diagrams");
  return {};
}

}  // namespace nenpo::typeset
