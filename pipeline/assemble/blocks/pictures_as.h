#pragma once

#include <optional>
#include <string_view>

#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What a template takes from the prose as a picture; nothing when `form` is none of these.
///   qr   each paragraph that is a URL: <https://logoform.jp/form/…>. Others stay paragraphs.
/// Without any URL among them it is the finding malformed-block.
std::optional<model::Blocks> pictures_as(std::string_view form, const model::Blocks& taken,
                                         const model::SourceLine& from, Findings& findings);

}  // namespace nenpo::assemble
