#include "model/press.h"

namespace nenpo::model {

Inks inks_of_marks(const PressStyle& style) {
  Inks inks;
  inks[mark_colour(kRegistrationMark)] = {1, 1, 1, 1};
  inks[mark_colour(kSlugMark)] = {0, 0, 0, 1};
  for (std::size_t i = 0; i < style.colour_bar.patches.size(); ++i) {
    inks[mark_colour(kFirstPatchMark + i)] = style.colour_bar.patches[i];
  }
  return inks;
}

}  // namespace nenpo::model
