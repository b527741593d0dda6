#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annex/kit/form_kit.h"
#include "base/period.h"
#include "model/form_definition.h"

namespace nenpo::annex {

// The words of an empty form that its definition does not give.

/// 様式１　成果指標調査票（令和９年度版）
std::string form_title(const KitRequest& request, const model::FormDefinition& form);
/// 様式1／2027.1版
std::string form_mark(const KitRequest& request, const model::FormDefinition& form);
/// 2027.1
std::string form_version(const KitRequest& request, const model::FormDefinition& form);
/// 様式1_成果指標_環境局.xlsx
std::string kit_file_name(const KitRequest& request, const model::FormDefinition& form);
/// 成果指標: the word for the form in names of files and sheets, the second of its file_words.
std::string short_title(const model::FormDefinition& form);
/// What is said above every form, each line with ※ in front, so that it is never read as data.
std::vector<std::string> form_notes(const model::FormDefinition& form);
/// The message at a cell: what to enter, an example, and what last year's form said. Cut to what
/// Excel shows.
std::string prompt_message(const model::FieldDefinition& field, const std::string& last = {});
/// The title above it: the field's label, cut likewise.
std::string prompt_title(std::string_view label);

inline constexpr std::size_t kMostTitleCharacters = 32;     // Excel's limit of a prompt's title
inline constexpr std::size_t kMostMessageCharacters = 255;  // and of its text

}  // namespace nenpo::annex
