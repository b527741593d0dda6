#pragma once

#include <string>
#include <string_view>

#include "assemble/number_scan.h"
#include "assemble/prose_lines.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// A number of a text, and the line of prose that the text stands on.
struct NumberInText {
  std::string_view text;
  Span place;
  const model::SourceLine& from;
};

/// Which value of the edition's tables a number in submitted prose prints. A wrong answer is worse
/// than none: the records that come into question are only those that the prose names itself - by a
/// mark of data ({{training:TR2025-01}}) in the section around the number, by the day they are of
/// (2025年11月25日現在), or, for a figure of four digits that are no round number, by a mark in
/// another part of the publication's prose. Number and unit must be spelt as the record has them;
/// the year named before them must be the record's; a figure of one or two digits must be called as
/// its column is (会場26人), or stand with the record's own words (川崎市…6位).
class NamedRecords {
 public:
  NamedRecords(const model::Edition& edition, const ProseLines& prose)
      : edition_(edition), prose_(prose) {}

  /// model::table_fact_id of the value; empty where none, or more than one, comes into question.
  std::string fact_of(const NumberInText& number) const;

 private:
  const model::Edition& edition_;
  const ProseLines& prose_;
};

}  // namespace nenpo::assemble
