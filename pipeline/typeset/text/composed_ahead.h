#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "base/workers.h"
#include "jlreq/paragraph.h"
#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/text/line_shape.h"
#include "typeset/text/measured_text.h"

namespace nenpo::typeset {

/// A text and what its lines are set to. The text and its style are known by where they stand.
struct Paragraph {
  const model::Inlines* text = nullptr;
  const model::TextStyle* style = nullptr;
  LineShape shape;
  bool operator==(const Paragraph&) const = default;
};

/// Paragraphs that other threads compose before they are asked for. Measuring needs the fonts,
/// which only one thread may use, and is done before; composing needs nothing but the clusters. The
/// lines are the same as without: which thread made them, and whether any did, does not show.
class ComposedAhead {
 public:
  explicit ComposedAhead(Workers& workers) : workers_(workers) {}

  /// False without workers: then begin() is of no use.
  bool has_workers() const { return workers_.count() > 0; }
  /// Memory for the next text to measure.
  MeasuredText spare();
  void begin(const Paragraph& paragraph, MeasuredText measured, const jlreq::ParagraphStyle& style);
  /// The paragraph's lines, and its text in `measured`, if it was begun; waits for them.
  std::optional<jlreq::ComposedParagraph> take(const Paragraph& paragraph, MeasuredText& measured);

 private:
  struct Work;

  Workers& workers_;
  std::deque<std::shared_ptr<Work>> begun_;
  std::vector<MeasuredText> spare_;
};

}  // namespace nenpo::typeset
