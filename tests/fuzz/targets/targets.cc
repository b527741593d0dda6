#include "tests/fuzz/targets/targets.h"

#include <array>

namespace nenpo::fuzz {

std::span<const Target> targets() {
  static constexpr std::array kTargets{
      Target{"package", read_package},    Target{"xlsx", read_xlsx_book},
      Target{"ods", read_ods_book},       Target{"xls", read_xls_book},
      Target{"csv", read_separated_text}, Target{"any", read_any_file},
      Target{"values", read_values},      Target{"form", read_form},
      Target{"returned", annotate_book}};
  return kTargets;
}

}  // namespace nenpo::fuzz
