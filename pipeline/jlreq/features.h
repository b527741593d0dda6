#pragma once

#include <optional>
#include <string_view>

#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// The names of the choices a style has, for testers: "table4,stop-jis,hanging".
constexpr std::string_view kFeatureNames =
    "table3,table4,table5,stop-jlreq,stop-jis,hanging,bracket-flush,bracket-half,"
    "bracket-half-in-paragraph,indent,ragged,line-by-line";

/// The style with the choices of a list of such names, separated by commas; the later one wins.
/// `indent` is a first line indented by 1 em. Nothing if a name is unknown.
std::optional<ParagraphStyle> with_features(ParagraphStyle style, std::string_view names);

}  // namespace nenpo::jlreq
