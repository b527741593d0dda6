#include "assemble/style_parts.h"

namespace nenpo::assemble {

void read_parts(StyleKeys&, model::DiagramStyles&) {}

}  // namespace nenpo::assemble
