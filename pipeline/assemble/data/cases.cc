#include <algorithm>
#include <array>

#include "assemble/data/data_marks.h"
#include "assemble/data/photos.h"
#include "assemble/data/records.h"
#include "assemble/markdown.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kTimes = "×";
constexpr std::string_view kNoteSign = "※";
constexpr std::string_view kPointTitle = "担当者のポイント";

/// The lines of a text, each with its blanks cut off, those without words left out.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (const std::string_view line : split(text, '\n')) {
    if (!trim(line).empty()) lines.push_back(trim(line));
  }
  return lines;
}

bool is_own_office(std::string_view name, const model::Masters& masters) {
  return std::any_of(masters.departments.begin(), masters.departments.end(),
                     [name](const model::Department& office) {
                       return office.name == name ||
                              std::find(office.variants.begin(), office.variants.end(), name) !=
                                  office.variants.end();
                     });
}

class CaseReader {
 public:
  CaseReader(const Record& record, const Mark& mark, const Assembly& assembly)
      : record_(record), from_(mark.from), assembly_(assembly) {}

  DataParts parts() {
    DataParts parts;
    const auto add = [&parts](std::string_view name, model::Blocks blocks) {
      if (!blocks.empty()) parts.push_back({name, std::move(blocks)});
    };
    add("serial", {model::Highlight{model::Badge{"disc", record_.printed("number"), from_}}});
    add("goals", {model::Highlight{model::GoalBand{goals(), from_}}});
    add("kicker", {model::Paragraph{kicker(), from_}});
    add("title", {model::Heading{2, "", {record_.value("title")}, "", false, from_}});
    add("partners", {model::Highlight{partners()}});
    add("text", text());
    add("pictures", case_photos(record_.text("case_id"), from_, assembly_));
    add("note", notes());
    add("point", point());
    return parts;
  }

 private:
  /// (3) 庁内連携事例①: the number is the case's place in its series.
  model::Inlines kicker() {
    check_category();
    return {plain("(" + record_.printed("number") + ") "), record_.value("category")};
  }

  /// The numeral that a category ends with counts the cases of its kind, or repeats the serial.
  void check_category();

  std::vector<int> goals() {
    std::vector<int> goals;
    for (const std::string& word : record_.words("goals")) {
      const auto goal = parse_decimal(word);
      const bool known = goal && goal->places == 0 && goal->digits >= 1 && goal->digits <= 17;
      if (known) goals.push_back(static_cast<int>(goal->digits));
    }
    std::sort(goals.begin(), goals.end());
    return goals;
  }

  model::Labels partners() {
    model::Labels labels{{}, from_};
    const std::string together =
        replace_all(std::string(record_.text("collaboration")), kTimes, "\n");
    for (const std::string_view name : lines_of(together)) {
      labels.labels.push_back({std::string(name), is_own_office(name, assembly_.edition.masters)});
    }
    return labels;
  }

  model::Inlines read(std::string_view line) {
    return read_inlines(line, from_, assembly_.findings);
  }

  model::Blocks text() {
    model::List list;
    for (const Record& paragraph :
         records_of(assembly_.edition, "case_paragraphs", "case_id", record_.text("case_id"))) {
      list.items.push_back({read(paragraph.text("text_markdown")), {}, from_});
    }
    if (list.items.empty()) return {};
    return {std::move(list)};
  }

  model::Blocks notes() {
    model::Blocks notes;
    for (std::string_view line : lines_of(record_.text("notes"))) {
      if (line.starts_with(kNoteSign)) line.remove_prefix(kNoteSign.size());
      notes.emplace_back(model::Note{std::string(kNoteSign), read(trim(line)), from_});
    }
    return notes;
  }

  model::Blocks point() {
    model::Paragraph words{{}, from_};
    for (const std::string_view line : lines_of(record_.text("staff_point"))) {
      if (!words.text.empty()) words.text.emplace_back(model::LineBreak{});
      model::Inlines more = read(line);
      std::move(more.begin(), more.end(), std::back_inserter(words.text));
    }
    if (words.text.empty()) return {};
    return {model::Callout{"point", {plain(std::string(kPointTitle))}, {std::move(words)}, from_}};
  }

  const Record& record_;
  const model::SourceLine& from_;
  const Assembly& assembly_;
};

/// 技術連携事例② in its parts; 0 without a numeral.
struct Category {
  std::string_view kind;
  int numeral = 0;
};

Category category_of(std::string_view text) {
  constexpr char32_t kFirst = U'①';
  constexpr int kNumerals = 20;
  for (int i = 0; i < kNumerals; ++i) {
    const std::string numeral = to_utf8(static_cast<char32_t>(kFirst + static_cast<char32_t>(i)));
    if (text.ends_with(numeral)) return {text.substr(0, text.size() - numeral.size()), i + 1};
  }
  return {text, 0};
}

void CaseReader::check_category() {
  const Category category = category_of(record_.text("category"));
  if (category.numeral == 0) return;
  int expected = 0;
  for (const Record& other :
       records_of(assembly_.edition, "cases", "section", record_.text("section"))) {
    const bool before = other.text("case_id") <= record_.text("case_id");
    if (before && category_of(other.text("category")).kind == category.kind) ++expected;
  }
  const bool is_serial = record_.printed("number") == std::to_string(category.numeral);
  if (category.numeral == expected || is_serial) return;
  const std::string right =
      std::string(category.kind) + to_utf8(static_cast<char32_t>(U'①' + expected - 1));
  assembly_.findings.push_back({"serial-mismatch",
                                Severity::kWarning,
                                record_.place("category"),
                                "事例" + std::string(record_.text("case_id")) + "の区分「" +
                                    std::string(record_.text("category")) +
                                    "」は、同じ種類の事例を順に数えると「" + right +
                                    "」です。冊子には提出のとおり印刷しました。",
                                "区分の番号を確かめてください（例: " + right + "）。",
                                {}});
}

}  // namespace

DataParts case_parts(const Mark& mark, const Assembly& assembly) {
  const Records records = records_of(assembly.edition, "cases", "case_id", mark.argument);
  if (records.empty())
    return missing_records(mark, "取組事例", "様式2「取組事例調査票」", assembly);
  return CaseReader(records.front(), mark, assembly).parts();
}

}  // namespace nenpo::assemble
