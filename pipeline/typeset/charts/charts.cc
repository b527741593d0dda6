#include "typeset/charts/charts.h"

namespace nenpo::typeset {

Pieces set_chart(const model::Chart&, Setting& setting) {
  fail_without(setting, "charts");
  return {};
}

}  // namespace nenpo::typeset
