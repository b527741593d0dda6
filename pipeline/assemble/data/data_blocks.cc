#include "assemble/data/data_blocks.h"

#include <algorithm>
#include <iterator>

#include "assemble/data/data_marks.h"
#include "assemble/data/records.h"
#include "assemble/facts.h"
#include "assemble/markdown.h"
#include "assemble/take/prose_shelf.h"

namespace nenpo::assemble {
namespace {

struct DataMark {
  std::string_view name;
  DataParts (*parts)(const Mark&, const Assembly&);
};
constexpr DataMark kDataMarks[] = {
    {"partnerships", partnership_parts},
    {"outreach", outreach_parts},
    {"rankings", ranking_parts},
    {"training", training_parts},
    {"survey", survey_parts},
    {"case", case_parts},
    {"roster", roster_parts},
    {"progress", progress_parts},
};

}  // namespace

std::string names_of_data_marks() {
  std::string names;
  for (const DataMark& mark : kDataMarks) {
    names += (names.empty() ? "" : "、") + std::string(mark.name);
  }
  return names;
}

std::optional<DataParts> data_parts(const Mark& mark, const Assembly& assembly) {
  const auto known =
      std::find_if(std::begin(kDataMarks), std::end(kDataMarks),
                   [&mark](const DataMark& candidate) { return candidate.name == mark.name; });
  if (known == std::end(kDataMarks)) return std::nullopt;
  assembly.shelf.note_mark(mark);
  return known->parts(mark, assembly);
}

std::optional<model::Blocks> data_blocks(const Mark& mark, const Assembly& assembly) {
  auto parts = data_parts(mark, assembly);
  if (!parts) return std::nullopt;
  model::Blocks blocks;
  for (DataPart& part : *parts) {
    std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(blocks));
  }
  if (!mark.rest.empty()) {
    blocks.emplace_back(
        model::Paragraph{read_inlines(mark.rest, mark.from, assembly.findings), mark.from});
  }
  return blocks;
}

DataParts missing_records(const Mark& mark, std::string_view what, std::string_view form,
                          const Assembly& assembly) {
  const std::string written =
      "{{" + mark.name + (mark.argument.empty() ? "" : ":" + mark.argument) + "}}";
  const std::string missing =
      mark.argument.empty() ? std::string(what) : std::string(what) + "「" + mark.argument + "」";
  assembly.findings.push_back(finding_at(
      mark.from, Severity::kError, "missing-records",
      "目印" + written + "の" + missing + "が、どの様式にもありません。冊子には「" +
          std::string(kNotSubmitted) + "」と印刷しました。",
      std::string(form) + "が提出されているか確かめてください。目印の番号や年度の誤りであれば、"
                          "原稿を直してください。"));
  model::WordsFigure box{
      std::string(kNotSubmitted), {{plain(missing + "（" + std::string(form) + "）")}}, mark.from};
  return {{kMissingPart, {std::move(box)}}};
}

}  // namespace nenpo::assemble
