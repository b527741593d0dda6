#include "typeset/highlights/highlights.h"

namespace nenpo::typeset {

Pieces set_highlight(const model::Highlight&, Setting& setting) {
  fail_without(setting, "highlights");
  return {};
}

}  // namespace nenpo::typeset
