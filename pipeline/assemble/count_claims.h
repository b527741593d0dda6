#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assemble/number_scan.h"
#include "assemble/prose_lines.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// A count that prose states and that can be counted again: 18の政策, 「A」「B」の2つ.
struct CountClaim {
  Span place;           // of the numbers and what they count
  std::string written;  // 17の政策
  std::string counted;  // 18の政策
  std::string of;       // by what: 総合計画の政策の一覧を数えると
  std::string mark;     // what prints the count always, {{count:policies}}; empty: there is none
  bool holds = true;
};

/// The counts that a text states of what is known: policies, measures, goals and targets where it
/// speaks of all of them (総合計画の18の政策及び48の施策, SDGsの17のゴール); the names or
/// quotations that stand before it (A局、B局の2局区); the list below it (次の5つの視点); messages
/// and offices of form 4 (配信件数 73件(13局区)). A count of something else is left alone.
std::vector<CountClaim> count_claims(std::string_view text, const model::SourceLine& from,
                                     const model::Edition& edition, const ProseLines& prose);

/// The finding prose-count-mismatch.
Finding count_mismatch(const CountClaim& claim, const model::SourceLine& from);

}  // namespace nenpo::assemble
