#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"

namespace nenpo::assemble {

/// What a text counts up right before it says how many: 「A」「B」の2つ.
struct Enumeration {
  std::int64_t count = 0;
  std::string written;  // すぐ前に並ぶ名前（総務企画局、環境局）
};

/// The offices of the master list, joined by 、, ・, と and the like, that the text ends with, a の
/// behind them left out. Nothing of fewer than two, nor where a name stands among them that the
/// list does not have.
std::optional<Enumeration> names_before(std::string_view text,
                                        const std::vector<model::Department>& departments);

/// The same for words in 「…」, joined so or not at all.
std::optional<Enumeration> quotations_before(std::string_view text);

}  // namespace nenpo::assemble
