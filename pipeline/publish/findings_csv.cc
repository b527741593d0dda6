#include "publish/findings_csv.h"

#include <array>
#include <initializer_list>
#include <string_view>

#include "base/decimal.h"
#include "base/text.h"

namespace nenpo::publish {
namespace {

/// What makes Excel read a field as a formula; the Japanese Excel takes the full-width forms as
/// well.
constexpr std::u32string_view kFormulaStarts = U"=+-@\t\r\n＝＋－＠";

bool begins_like_formula(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint character = decode_utf8(line, at);
    if (kFormulaStarts.find(character.value) != std::u32string_view::npos) return true;
    if (!is_blank(character.value)) return false;
    at += character.size;
  }
  return false;
}

/// Each line of a cell is guarded: one of them may become a cell of its own when the text is
/// pasted.
std::string guarded(std::string_view text) {
  if (parse_decimal(text)) return std::string(text);
  std::string safe;
  for (const std::string_view line : split(text, '\n')) {
    if (line.data() != text.data()) safe += '\n';
    if (begins_like_formula(line)) safe += '\'';
    safe += line;
  }
  return safe;
}

std::string related_places(const Finding& finding) {
  std::string text;
  for (const Place& place : finding.related) text += (text.empty() ? "" : "; ") + to_string(place);
  return text;
}

std::string row(std::initializer_list<std::string_view> fields) {
  std::string line;
  for (const std::string_view& field : fields) {
    line += (&field == fields.begin() ? "" : ",") + csv_field(guarded(field));
  }
  return line + "\n";
}

}  // namespace

std::string findings_csv(const Findings& findings) {
  std::string csv =
      row({"code", "severity", "file", "sheet", "cell", "message", "remedy", "related"});
  for (const Finding& finding : findings) {
    csv += row({finding.code, to_string(finding.severity), finding.place.file, finding.place.sheet,
                finding.place.at, finding.message, finding.remedy, related_places(finding)});
  }
  return csv;
}

}  // namespace nenpo::publish
