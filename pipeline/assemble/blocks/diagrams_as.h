#pragma once

#include <optional>
#include <string_view>

#include "assemble/prose_source.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What a template takes from the prose as a figure; nothing when `as` is none of these. What
/// comes behind a colon is the kind, for the style.
///   timeline          a sentence: 区民懇話会(昭和53(1978)年)、区政推進会議(平成2(1990)年)など
///   tiers             headings with a paragraph each, the innermost first
///   hub               lists under headings; the take's lines say which is what (below)
///   position          a list; the take's lines say how its items stand
///   items:<kind>      a list as short names in rows; the heading before it is their title
///   label-table:<kind>  headings with paragraphs or lists, items "label text", or a table
///   statistics:<kind>   a list of sentences with their sources
///   opinions          a quotation: 【title】 attribution, then items. title="no" leaves both out
///
/// A heading over all that is taken stays before the figure.
///
/// Lines of a hub:   中心 | ソーシャル / デザイン / センター       区域 | 区域（行政区エリア）
///                   主体 | heading      組 | 企業 | 商店街 / 商業施設      枠 | heading
///                   矢印 | 「A」 / から「B」へ                       一覧:<kind> | heading
/// Lines of a position figure, from top to bottom, its own plan behind ＊, peers joined by ⇔:
///                   川崎市自治基本条例 | 川崎市総合計画        枠 | 関連する個別計画等
///
/// Every word of a line stands in the prose, every item of the prose in a line: what does not is
/// the finding malformed-block, and what the prose says is printed.
std::optional<model::Blocks> diagrams_as(std::string_view as, const Fence& take,
                                         const model::Blocks& taken, Findings& findings);

}  // namespace nenpo::assemble
