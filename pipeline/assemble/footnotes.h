#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/prose_source.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// The footnotes of a publication while it is put together. A label belongs to the file in which it
/// stands; the marks *1, *2 count on through the publication, in the order of the marks.
class Footnotes {
 public:
  /// `mark_sign` is what stands before the number.
  explicit Footnotes(std::string mark_sign) : mark_sign_(std::move(mark_sign)) {}

  /// [^label]: text. A second one of the same label is the finding duplicate-footnote, one without
  /// text malformed-footnote.
  void define(const FootnoteText& note, Findings& findings);
  /// The mark for [^label] at `from`; none, with the finding undefined-footnote, where there is no
  /// such note. The note stands at the foot of the first mark's page, so that a second mark is the
  /// finding repeated-footnote.
  std::optional<model::NoteMark> mark(std::string_view label, const model::SourceLine& from,
                                      Findings& findings);
  /// The finding unused-footnote for each note that has no mark.
  void report_unused(Findings& findings) const;
  /// In the order of their marks.
  std::vector<model::Footnote>& marked() { return marked_; }

 private:
  struct Note {
    model::Inlines text;
    model::SourceLine from;
    std::optional<std::size_t> place{};  // in marked_
  };

  std::string mark_sign_;
  std::map<std::pair<std::string, std::string>, Note> notes_;  // by file and label
  std::vector<model::Footnote> marked_;
};

}  // namespace nenpo::assemble
