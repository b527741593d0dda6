#pragma once

#include <vector>

#include "model/pages.h"

namespace nenpo::typeset {

/// Text that stands beside links, rubies and other elements of its paragraph comes to stand in
/// Spans, so that it stands in leaf tags only (model/pages.h). Tags nest over all pages; a Span
/// ends with its page.
void put_texts_in_leaves(std::vector<model::Page>& pages);

}  // namespace nenpo::typeset
