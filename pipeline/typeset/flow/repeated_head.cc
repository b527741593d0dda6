#include "typeset/flow/repeated_head.h"

namespace nenpo::typeset {

Piece repeated(const Piece& head) {
  Piece again;
  again.height = head.height;
  as_artifact(again,
              [&] { again.items.insert(again.items.end(), head.items.begin(), head.items.end()); });
  return again;
}

}  // namespace nenpo::typeset
