#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/pages.h"
#include "render/structure.h"

struct _cairo;

namespace nenpo::render {

/// Writes tags, links and link destinations into the PDF while its pages are drawn, as
/// plan_structure() found them to be right.
class TagWriter {
 public:
  TagWriter(_cairo* context, std::vector<TagPlan> plans);

  void begin(const model::TagBegin& tag);
  void end();
  void anchor(const model::Anchor& anchor);
  /// Whether a glyph run that follows has to stand in a span of its own.
  bool awaits_span() const;
  /// The span ends with the next tag.
  void begin_span();
  /// Call at the end of each page.
  void end_page();
  /// The elements begun so far, in order.
  const std::vector<StructureElement>& elements() const { return elements_; }

 private:
  struct OpenTag {
    std::string type;
    bool text_needs_span = false;
  };
  void begin_element(const StructureElement& element, const std::string& attributes);
  void end_span();

  _cairo* context_;
  std::vector<TagPlan> plans_;
  std::size_t next_plan_ = 0;
  std::vector<OpenTag> open_;
  bool in_span_ = false;
  std::vector<StructureElement> elements_;
};

}  // namespace nenpo::render
