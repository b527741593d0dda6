#include "typeset/gathering/gathering.h"

namespace nenpo::typeset {

Pieces set_gathering(const model::Gathering&, Setting& setting) {
  fail_without(setting, "gathering");
  return {};
}

}  // namespace nenpo::typeset
