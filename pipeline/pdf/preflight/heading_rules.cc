#include "pdf/preflight/heading_rules.h"

#include <string>

#include "pdf/preflight/structure_types.h"

namespace nenpo::pdf {

void check_headings(const Structure& structure) {
  int last = 0;
  for (std::size_t at = 1; at < structure.tree.elements.size(); ++at) {
    const std::string& type = structure.tree.elements[at].type;
    if (type == "H") structure.add("heading-kind", at, "に段（H1からH6）がありません。");
    const int level = heading_level(type);
    if (level == 0) continue;
    if (last == 0 && level != 1) {
      structure.add("heading-first", at, "が最初の見出しですが、H1ではありません。");
    } else if (level > last + 1) {
      structure.add("heading-level", at,
                    "が、H" + std::to_string(last) + "の次にあり、段が飛んでいます。");
    }
    last = level;
  }
}

}  // namespace nenpo::pdf
