#pragma once

#include "app/making.h"
#include "assemble/publication.h"
#include "base/result.h"
#include "font/font_set.h"

namespace nenpo::app {

/// assemble -> typeset -> render -> pdf: one publication with its proof copy, text twin and
/// archive copy, staged, and where it prints which fact.
Result<Done> make_publication(const assemble::PublicationTemplate& publication,
                              font::FontSet& fonts, Making& making);

}  // namespace nenpo::app
