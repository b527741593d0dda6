#include <algorithm>
#include <iterator>

#include "assemble/block_kind.h"
#include "assemble/data/case_sheets.h"
#include "assemble/data/data_blocks.h"
#include "assemble/data/data_table.h"

namespace nenpo::assemble {
namespace {

/// "outreach:2025" as the mark {{outreach:2025}}.
Mark mark_of(std::string_view of, const model::SourceLine& from) {
  const std::size_t colon = of.find(':');
  const bool has_argument = colon != std::string_view::npos;
  return {std::string(of.substr(0, colon)),
          std::string(has_argument ? of.substr(colon + 1) : ""),
          {},
          from};
}

/// Parts of one mark that stand apart tell of its faults once.
void drop_told(Findings& findings, std::size_t known) {
  const auto first_new = findings.begin() + static_cast<std::ptrdiff_t>(known);
  const auto told = [&](const Finding& finding) {
    return std::any_of(findings.begin(), first_new, [&finding](const Finding& before) {
      return before.code == finding.code && before.message == finding.message;
    });
  };
  findings.erase(std::remove_if(first_new, findings.end(), told), findings.end());
}

std::string names_of(const DataParts& parts) {
  std::string names;
  for (const DataPart& part : parts) names += (names.empty() ? "" : "、") + std::string(part.name);
  return names;
}

/// :::{part of="case:A03" name="text"}: one part of what a mark prints.
model::Blocks make_part(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  const std::string of(fence.attribute("of")), name(fence.attribute("name"));
  const std::size_t known = findings.size();
  auto parts = data_parts(mark_of(of, fence.from), assembly);
  drop_told(findings, known);
  if (!parts) {
    findings.push_back(
        finding_at(fence.from, Severity::kError, "malformed-block",
                   "囲み「part」の of=\"" + of + "\" は、データの目印ではありません。",
                   "使える目印は、" + names_of_data_marks() +
                       "です。例：:::{part of=\"outreach:2025\" "
                       "name=\"table\"}"));
    return {};
  }
  for (DataPart& part : *parts) {
    if (part.name == name || part.name == kMissingPart) return std::move(part.blocks);
  }
  findings.push_back(finding_at(fence.from, Severity::kError, "malformed-block",
                                "目印「" + of + "」に「" + name + "」という部分はありません。",
                                "この目印の部分は、" + names_of(*parts) + "です。"));
  return {};
}

}  // namespace

std::vector<BlockKind> data_fences() {
  return {
      {"data", {"table", "columns", "where", "sort", "kind", "caption"}, data_table},
      {"part", {"of", "name"}, make_part},
      {"cases", {"prose", "layout", "layout-text", "layout-half", "halves"}, case_sheets},
  };
}

}  // namespace nenpo::assemble
