#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/drawn_pdf.h"
#include "model/pages.h"
#include "render/structure.h"

struct _cairo;

namespace nenpo::render {

/// Writes tags, links and link destinations into the PDF while its pages are drawn, as
/// plan_structure() found them to be right.
class TagWriter {
 public:
  /// `outline` knows what stands where a link leads.
  TagWriter(_cairo* context, std::vector<TagPlan> plans,
            const std::vector<model::OutlineEntry>& outline);

  void begin(const model::TagBegin& tag);
  void end();
  /// What has just been drawn in the open tags.
  void add(const model::PageItem& item);
  void anchor(const model::Anchor& anchor);
  /// Whether a glyph run that follows has to stand in a span of its own.
  bool awaits_span() const;
  /// The span ends with the next tag.
  void begin_span();
  /// Call at the end of each page.
  void end_page();
  /// The elements begun so far, in order.
  const std::vector<model::StructureElement>& elements() const { return elements_; }

 private:
  struct OpenTag {
    std::string type;
    bool text_needs_span = false;
    std::size_t element = 0;
    std::string destination{};
    bool is_expanded = false;
    bool on_first_page = true;
  };
  void add_text(std::string_view text);
  void describe_link(const OpenTag& link);
  void begin_element(model::StructureElement element, const std::string& attributes);
  void end_span();

  _cairo* context_;
  std::vector<TagPlan> plans_;
  const std::vector<model::OutlineEntry>& outline_;
  std::size_t next_plan_ = 0;
  std::vector<OpenTag> open_;
  bool in_span_ = false;
  std::vector<model::StructureElement> elements_;
};

}  // namespace nenpo::render
