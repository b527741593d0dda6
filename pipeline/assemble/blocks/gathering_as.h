#pragma once

#include <optional>
#include <string_view>

#include "assemble/assembly.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What is taken from the prose of a meeting, as one of its blocks. `as` is one of
///   agenda               a list of items "3 title … speaker"
///   ruled-rows:<kind>    paragraphs "label： text", or the items of a list
///   masthead:<kind>      a heading "kicker title（remark）"
///   kicker, title        the word before a heading's first blank; the heading without it
///   wide                 a heading as a paragraph, its blanks a character wide
///   turn                 a heading "avoidedから「hoped」へ"
///   credit               a picture as the line that says who drew it
///   seating-plan, workshop-themes   a list of "A テーブル theme（ファシリテーター：name）"
///   contact              the paragraphs of an office: its lines, TEL, FAX, E-mail, ［words］検索
/// Nothing when it is none of these. What cannot be read so is the finding malformed-block, and the
/// words stay.
std::optional<model::Blocks> gathering_as(std::string_view as, const model::Blocks& taken,
                                          const model::SourceLine& from, const Assembly& assembly);

}  // namespace nenpo::assemble
