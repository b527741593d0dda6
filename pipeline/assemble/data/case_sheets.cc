#include "assemble/data/case_sheets.h"

#include <algorithm>
#include <optional>

#include "assemble/data/data_blocks.h"
#include "assemble/take/prose_shelf.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kCase = "case";
constexpr std::string_view kPictures = "pictures";
constexpr std::string_view kText = "text";

/// The marks of cases in a prose file, and the heading that they run under.
struct Series {
  std::string file;
  std::string running;  // 庁内SDGsの「先進事例や身近な事例」
  std::vector<Mark> marks;
};

std::string first_heading(std::string_view text) {
  constexpr std::string_view kHeading = "# ";
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with(kHeading)) return std::string(trim(line.substr(kHeading.size())));
  }
  return {};
}

std::optional<Series> series_of(std::string_view prose, const model::Edition& edition) {
  const std::string file = "prose/" + std::string(prose);
  const auto found = std::find_if(edition.prose.begin(), edition.prose.end(),
                                  [&file](const auto& each) { return each.file == file; });
  if (found == edition.prose.end()) return std::nullopt;
  Series series{file, first_heading(found->text), {}};
  Findings told_where_the_prose_is_read;
  for (SourcePart& part : split_source({found->file, found->text}, told_where_the_prose_is_read)) {
    auto* mark = std::get_if<Mark>(&part);
    if (mark != nullptr && mark->name == kCase) series.marks.push_back(std::move(*mark));
  }
  return series;
}

/// "B05+B06,B07+B08"
std::vector<std::pair<std::string_view, std::string_view>> pairs_of(std::string_view halves) {
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  for (const std::string_view pair : split(halves, ',')) {
    const auto ids = split(pair, '+');
    if (ids.size() == 2) pairs.emplace_back(trim(ids[0]), trim(ids[1]));
  }
  return pairs;
}

bool has_pictures(const DataParts& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [](const DataPart& part) { return part.name == kPictures; });
}

class SheetMaker {
 public:
  SheetMaker(const Fence& fence, const Series& series, const Assembly& assembly)
      : fence_(fence),
        series_(series),
        assembly_(assembly),
        pairs_(pairs_of(fence.attribute("halves"))) {}

  model::Blocks make() {
    model::Blocks sheets;
    for (std::size_t at = 0; at < series_.marks.size();) {
      const Mark* second = at + 1 < series_.marks.size() ? &series_.marks[at + 1] : nullptr;
      if (second != nullptr && are_halves(series_.marks[at], *second)) {
        sheets.emplace_back(halves(series_.marks[at], *second));
        at += 2;
      } else {
        sheets.emplace_back(whole(series_.marks[at]));
        at += 1;
      }
    }
    report_unused_pairs();
    return sheets;
  }

 private:
  bool are_halves(const Mark& first, const Mark& second) {
    const auto pair =
        std::find(pairs_.begin(), pairs_.end(),
                  std::pair<std::string_view, std::string_view>(first.argument, second.argument));
    if (pair == pairs_.end()) return false;
    pairs_.erase(pair);
    return true;
  }

  model::GridSheet whole(const Mark& mark) {
    DataParts parts = *data_parts(mark, assembly_);
    const std::string_view text_layout = fence_.attribute("layout-text");
    const bool as_text = !has_pictures(parts) && !text_layout.empty();
    model::GridSheet sheet{
        std::string(as_text ? text_layout : fence_.attribute("layout")), {}, mark.from};
    add_frames(sheet, std::move(parts), "", mark);
    return sheet;
  }

  model::GridSheet halves(const Mark& first, const Mark& second) {
    model::GridSheet sheet{std::string(fence_.attribute("layout-half")), {}, first.from};
    add_frames(sheet, *data_parts(first, assembly_), "a-", first);
    add_frames(sheet, *data_parts(second, assembly_), "b-", second);
    return sheet;
  }

  /// The series' heading on its first sheet, words at the same place on the others.
  model::Frame series_frame(const Mark& mark) {
    model::Inlines words{model::Text{series_.running, false, {}}};
    if (std::exchange(begun_, true)) {
      return {"running", {model::Paragraph{std::move(words), mark.from}}, mark.from};
    }
    return {"chapter", {model::Heading{1, "", std::move(words), "", false, mark.from}}, mark.from};
  }

  /// They stand behind the first serial, and once on a sheet.
  void add_frames(model::GridSheet& sheet, DataParts parts, const std::string& prefix,
                  const Mark& mark) {
    const bool is_first = sheet.frames.empty();
    for (DataPart& part : parts) {
      const std::string_view name = part.name == kMissingPart ? kText : part.name;
      sheet.frames.push_back({prefix + std::string(name), std::move(part.blocks), mark.from});
      if (sheet.frames.size() == 1 && is_first && !series_.running.empty()) {
        sheet.frames.push_back(series_frame(mark));
      }
    }
  }

  void report_unused_pairs() {
    for (const auto& [first, second] : pairs_) {
      assembly_.findings.push_back(finding_at(
          fence_.from, Severity::kError, "malformed-block",
          "囲み「cases」の halves の「" + std::string(first) + "+" + std::string(second) +
              "」は、原稿「" + series_.file + "」で続いて並ぶ事例ではありません。",
          "続いて並ぶ2つの事例を書いてください。例：halves=\"B05+B06\""));
    }
  }

  const Fence& fence_;
  const Series& series_;
  const Assembly& assembly_;
  std::vector<std::pair<std::string_view, std::string_view>> pairs_;
  bool begun_ = false;
};

void report_no_cases(const Fence& fence, Findings& findings) {
  findings.push_back(
      finding_at(fence.from, Severity::kError, "malformed-block",
                 "囲み「cases」の原稿「" + std::string(fence.attribute("prose")) +
                     "」が提出されていないか、事例の目印がありません。",
                 "原稿のファイル名と、その中の目印を確かめてください。例：{{case:B01}}"));
}

}  // namespace

model::Blocks case_sheets(const Fence& fence, const Assembly& assembly) {
  const auto series = series_of(fence.attribute("prose"), assembly.edition);
  if (!series || series->marks.empty()) {
    report_no_cases(fence, assembly.findings);
    return {};
  }
  assembly.shelf.note_heading(fence.attribute("prose"), series->running, assembly);
  return SheetMaker(fence, *series, assembly).make();
}

}  // namespace nenpo::assemble
