#include "typeset/flow/repeated_head.h"

namespace nenpo::typeset {

Piece repeated(const Piece& head) {
  Piece again;
  again.height = head.height;
  as_artifact(again, [&] {
    for (const auto& item : head.items) {
      if (std::holds_alternative<model::TagBegin>(item)) continue;
      if (std::holds_alternative<model::TagEnd>(item)) continue;
      again.items.push_back(item);
    }
  });
  return again;
}

}  // namespace nenpo::typeset
