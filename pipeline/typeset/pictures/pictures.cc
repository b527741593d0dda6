#include "typeset/pictures/pictures.h"

namespace nenpo::typeset {

Pieces set_graphic(const model::Graphic&, Setting& setting) {
  fail_without(setting, "pictures");
  return {};
}

}  // namespace nenpo::typeset
