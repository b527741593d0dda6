#pragma once

#include <cmark-gfm.h>

#include "base/c_ptr.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

using IteratorPtr = CPtr<cmark_iter, cmark_iter_free>;

/// All running text below a node of the Markdown tree. <br> and hard line breaks break the line,
/// paragraphs begin a new one; a soft line end is a blank only between Latin words. Emphasis of
/// either kind is strong: Japanese type has no italics.
model::Inlines inlines_below(cmark_node* node);

}  // namespace nenpo::assemble
