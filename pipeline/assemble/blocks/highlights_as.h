#pragma once

#include <optional>
#include <string_view>

#include "assemble/assembly.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What is taken from the prose, as a highlight. `as` is one of
///   facts:<mark>     items of lists as KeyFacts: 申込者：151人（会場26人、オンライン125人）.
///                    The records of the mark (facts:training:TR2025-01) lend their facts to
///                    the same figures and count as printed.
///   numbered         items of lists that begin with ① as Numbered
///   voices           items of lists as Voices
///   frame-badge      headings and paragraphs as Badges of the kind "frame"
///   solid-badge      the same, of the kind "solid"
///   before-brackets  a heading without the brackets that it ends with: 市職員SDGs意識
///   in-brackets      what stands in them: 2025.10アンケート調査結果
///   opening-mark     a heading that begins with ～: the sign hangs before its lines
///   without-arrow    a paragraph without the ➤ that it begins with
///   figure:<kind>    a paragraph "Ver4.0" as KeyFacts of the kind
///   charts:<mark>    headings that are the questions of a survey: the charts of its records
///   qr               a paragraph that is a URL as a QrCode
/// Nothing when it is none of these. Blocks that cannot be made into one stay what they are.
std::optional<model::Blocks> highlights_as(std::string_view as, const model::Blocks& taken,
                                           const model::SourceLine& from, const Assembly& assembly);

/// One item: its label before ： or a blank, a figure with its unit, and what stands in brackets
/// behind it as parts of the figure (会場26人、オンライン125人), as a comparison
/// (アンケート回答数は3,814人), as growth (前年から900人増) or as words. 参加者の91%が「…」と回答
/// has no label. An item without figure keeps its words below its label.
model::KeyFact key_fact_of(std::string_view item);

}  // namespace nenpo::assemble
