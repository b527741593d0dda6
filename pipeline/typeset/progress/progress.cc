#include "typeset/progress/progress.h"

namespace nenpo::typeset {

Pieces set_progress_table(const model::ProgressTable&, Setting& setting) {
  fail_without(setting, "progress");
  return {};
}

}  // namespace nenpo::typeset
