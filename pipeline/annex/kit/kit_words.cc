#include "annex/kit/kit_words.h"

#include <algorithm>

#include "annex/words.h"
#include "base/text.h"

namespace nenpo::annex {
namespace {

constexpr std::string_view kNoteMark = "※ ";

std::string full_width(const std::string& digits) {
  constexpr char32_t kFullWidthZero = U'０';
  std::string wide;
  for (const char digit : digits) {
    append_utf8(wide, kFullWidthZero + static_cast<char32_t>(digit - '0'));
  }
  return wide;
}

/// 令和９年度; the western year where no era is known.
std::string fiscal_year_in_era(int year, const model::Vocabulary& vocabulary) {
  const Date first_day{year, 4, 1};
  const auto era =
      std::find_if(vocabulary.eras.begin(), vocabulary.eras.end(), [&](const model::Era& known) {
        return known.first <= first_day && (!known.last || first_day <= *known.last);
      });
  if (era == vocabulary.eras.end()) return full_width(std::to_string(year)) + "年度";
  const int of_era = year - era->first.year + 1;
  return era->names.front() + (of_era == 1 ? "元" : full_width(std::to_string(of_era))) + "年度";
}

/// At most so many characters, … for what is cut. Excel counts UTF-16 units.
std::string cut(std::string_view text, std::size_t most) {
  std::string kept;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    at += character.size;
    units += character.value > 0xFFFF ? 2 : 1;
    if (units >= most && at < text.size()) return kept + "…";
    append_utf8(kept, character.value);
  }
  return kept;
}

}  // namespace

std::string form_title(const KitRequest& request, const model::FormDefinition& form) {
  return "様式" + full_width(std::to_string(form.number)) + "　" + form.title + "（" +
         fiscal_year_in_era(request.edition, form.vocabulary) + "版）";
}

std::string form_version(const KitRequest& request, const model::FormDefinition& form) {
  return std::to_string(request.edition) + "." + std::to_string(form.revision);
}

std::string form_mark(const KitRequest& request, const model::FormDefinition& form) {
  return "様式" + std::to_string(form.number) + "／" + form_version(request, form) + "版";
}

std::string kit_file_name(const KitRequest& request, const model::FormDefinition& form) {
  const std::string number = "様式" + std::to_string(form.number);
  return number + "_" + short_title(form) + "_" + request.department + ".xlsx";
}

std::string short_title(const model::FormDefinition& form) {
  return form.file_words.size() > 1 ? form.file_words[1] : form.title;
}

std::vector<std::string> form_notes(const model::FormDefinition& form) {
  std::vector<std::string> notes{
      "淡い黄色の欄に記入してください。欄を選ぶと、書き方と例が出ます。"
      "灰色の欄は登録済みの内容です。",
      "シートは保護してありますが、パスワードはありません。行が足りないときは、"
      "黄色の行の間に行を挿入してください。"};
  notes.insert(notes.end(), form.notes.begin(), form.notes.end());
  for (std::string& note : notes) note.insert(0, kNoteMark);
  return notes;
}

std::string prompt_message(const model::FieldDefinition& field, const std::string& last) {
  std::string message = field.prompt;
  if (!field.example.empty()) message += "\n例：" + field.example;
  if (!last.empty()) message += "\n前回：" + last;
  return cut(message, kMostMessageCharacters);
}

std::string prompt_title(std::string_view label) { return cut(label, kMostTitleCharacters); }

}  // namespace nenpo::annex
