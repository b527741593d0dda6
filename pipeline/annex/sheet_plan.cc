#include "annex/sheet_plan.h"

#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::annex {
namespace {

constexpr std::size_t kMaxCharacters = 32'767;  // of a cell, counted by Excel in UTF-16 units
constexpr char32_t kReplacement = 0xFFFD;

/// XML 1.0, production 2 (Char). Control characters are escaped by the writer; NUL cannot be.
bool is_forbidden(char32_t character) {
  return character == 0 || character == 0xFFFE || character == 0xFFFF;
}

/// Nearly every text: short, and nothing in it to replace. U+FFFE and U+FFFF begin with EF BF.
bool is_plain(std::string_view text) {
  return text.size() < kMaxCharacters && text.find('\0') == std::string_view::npos &&
         text.find("\xEF\xBF") == std::string_view::npos && !first_invalid_utf8(text);
}

std::string decimals(std::uint8_t places) {
  return places == 0 ? "" : "." + std::string(places, '0');
}

}  // namespace

std::string cell_text(std::string_view text) {
  std::string clean;
  if (is_plain(text)) return clean.append(text);
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    at += character.size;
    units += character.value > 0xFFFF ? 2 : 1;
    if (units >= kMaxCharacters && at < text.size()) return clean + "…";
    append_utf8(clean, is_forbidden(character.value) ? kReplacement : character.value);
  }
  return clean;
}

bool is_blank(const PlannedCell& cell) {
  const auto* text = std::get_if<std::string>(&cell.content);
  return std::holds_alternative<std::monostate>(cell.content) || (text != nullptr && text->empty());
}

std::string number_format(Look look, std::uint8_t places) {
  switch (look) {
    case Look::kFiscalYear:
      return "0\"年度\"";
    case Look::kCalendarYear:
      return "0\"年\"";
    case Look::kDataNumber:
    case Look::kPlainNumber:
      return "0" + decimals(places);
    case Look::kDay:
      return "yyyy\"年\"m\"月\"d\"日\"";
    case Look::kDataDay:
      return "yyyy\\-mm\\-dd";
    case Look::kNumber: {
      const std::string digits = "#,##0" + decimals(places);
      return digits + ";\"▲\"" + digits;
    }
    case Look::kTitle:
    case Look::kSubtitle:
    case Look::kNote:
    case Look::kHeader:
    case Look::kSection:
    case Look::kGroup:
    case Look::kText:
    case Look::kCentred:
    case Look::kMissing:
    case Look::kDataHeader:
    case Look::kDataText:
      return "@";
  }
  return "";
}

std::string shown(const PlannedCell& cell) {
  return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                               [](const std::string& text) { return text; },
                               [&](Decimal number) {
                                 if (cell.look == Look::kNumber) return to_printed(number);
                                 if (cell.look == Look::kFiscalYear)
                                   return to_string(number) + "年度";
                                 if (cell.look == Look::kCalendarYear)
                                   return to_string(number) + "年";
                                 return to_string(number);
                               },
                               [&](Date day) {
                                 return cell.look == Look::kDay ? to_japanese(day) : to_iso(day);
                               }},
                    cell.content);
}

}  // namespace nenpo::annex
