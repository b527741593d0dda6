#include "assemble/style_parts.h"

namespace nenpo::assemble {

void read_parts(StyleKeys&, model::ProgressStyles&) {}

}  // namespace nenpo::assemble
