#include "ingest/cell_faults.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace nenpo::ingest {
namespace {

std::string cause_of(const std::string& error) {
  if (error == "#REF!") return "参照していたセルが削除されています。";
  if (error == "#DIV/0!") return "0または空のセルで割っています。";
  if (error == "#N/A") return "探した値が表の中にありません。";
  if (error == "#NAME?") return "関数名や名前のつづりが違います。";
  if (error == "#VALUE!") return "数値の代わりに文字を計算しています。";
  return "";
}

Finding formula_error(const Place& place, const std::string& error) {
  return {.code = "formula-error",
          .severity = Severity::kError,
          .place = place,
          .message = "数式がエラー（" + error + "）になっています。" + cause_of(error),
          .remedy = "数式を直すか、正しい値を直接入力してください（例：872.0）。",
          .related = {}};
}

Finding formula_not_calculated(const Place& place) {
  return {
      .code = "formula-not-calculated",
      .severity = Severity::kWarning,
      .place = place,
      .message = "数式の計算結果が保存されていないため、値を読み取れません。",
      .remedy =
          "Excelで開いて上書き保存してください。計算結果も保存されます（例：=A1+B1 の結果 25.6）。",
      .related = {}};
}

/// Characters that are not seen but change what is seen or compared: zero-width ones, and those
/// that turn the direction of the text around them. Unicode 15, 23.2 and 9.
constexpr std::array<std::pair<char32_t, char32_t>, 6> kInvisible{{{0x00AD, 0x00AD},
                                                                   {0x061C, 0x061C},
                                                                   {0x200B, 0x200F},
                                                                   {0x202A, 0x202E},
                                                                   {0x2060, 0x2069},
                                                                   {0xFEFF, 0xFEFF}}};

bool is_invisible(char32_t character) {
  return std::any_of(kInvisible.begin(), kInvisible.end(), [&](const auto& range) {
    return character >= range.first && character <= range.second;
  });
}

bool may_be_invisible(char byte) {
  return byte == '\xC2' || byte == '\xD8' || byte == '\xE2' || byte == '\xEF';  // first bytes
}

/// "U+200B、U+202E": each once, in the order of the text.
std::string invisible_characters(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), may_be_invisible)) return "";
  std::string names;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    at += next.size;
    if (!is_invisible(next.value)) continue;
    const std::string name = code_point_name(next.value);
    if (names.find(name) == std::string::npos) names += (names.empty() ? "" : "、") + name;
  }
  return names;
}

Finding invisible_character(const Place& place, const std::string& characters) {
  return {.code = "invisible-character",
          .severity = Severity::kWarning,
          .place = place,
          .message = "目に見えない文字（" + characters +
                     "）が含まれています。文字はそのまま読み込みました。",
          .remedy =
              "ほかの文書から貼り付けたときに入った文字です。セルの内容を消し、キーボードから"
              "入力し直してください（例：872.0）。",
          .related = {}};
}

/// The first few cells by name, so that one habit does not bury the report.
void report_invisible(const std::string& file, const model::Sheet& sheet, Findings& findings) {
  constexpr std::size_t kMostReported = 20;
  std::size_t met = 0;
  for (const model::Cell& cell : sheet.cells) {
    if (cell.hidden || cell.type != model::CellType::kText) continue;
    const std::string characters = invisible_characters(cell.stored);
    if (characters.empty() || ++met > kMostReported) continue;
    findings.push_back(invisible_character({file, sheet.name, to_a1(cell.at)}, characters));
  }
  if (met <= kMostReported) return;
  Finding rest = invisible_character({file, sheet.name, ""}, "");
  rest.message = "目に見えない文字を含むセルが、ほかに" + std::to_string(met - kMostReported) +
                 "個あります。文字はそのまま読み込みました。";
  findings.push_back(std::move(rest));
}

}  // namespace

void report_cell_faults(const std::string& file, const model::Sheet& sheet, Findings& findings) {
  for (const model::Cell& cell : sheet.cells) {
    const bool error = cell.type == model::CellType::kError;
    if (cell.hidden || (!error && cell.cached)) continue;
    const Place place{.file = file, .sheet = sheet.name, .at = to_a1(cell.at)};
    findings.push_back(error ? formula_error(place, cell.stored) : formula_not_calculated(place));
  }
  report_invisible(file, sheet, findings);
}

}  // namespace nenpo::ingest
