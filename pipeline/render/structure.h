#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/pages.h"

namespace nenpo::render {

/// How a TagBegin of Pages is to be written; one for each, in their order.
struct TagPlan {
  bool has_text = false;
  bool has_children = false;
  /// Folios stand within the tag, where it goes on over a page break: its text needs spans of its
  /// own then, because cairo 1.16 leaves the text of a tag with child tags out of the structure.
  bool has_artifacts = false;
};

/// Holds the tags, anchors and links of all pages against the rules of model/pages.h.
Result<std::vector<TagPlan>> plan_structure(const model::Pages& pages);

/// The structure type under which cairo writes the tag: a reference with a destination is a Link,
/// an artifact is Private, which stands for "not part of the text" until it is made an artifact.
std::string structure_type(const model::TagBegin& tag);

}  // namespace nenpo::render
