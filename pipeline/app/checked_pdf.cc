#include "app/checked_pdf.h"

#include <algorithm>
#include <set>

#include "app/pdf_faults.h"
#include "base/cell_address.h"
#include "proof/sources.h"

namespace nenpo::app {
namespace {

constexpr std::size_t kMostFaults = 5;  // told of; `nenpo preflight` tells all
constexpr std::size_t kMostCells = 3;

bool meet(const model::Box& a, const model::Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// 04_環境局/様式1.xlsx「様式1」H9, of the facts in the fault's box.
std::string sources_of(const pdf::PreflightFault& fault, const FactMarks& marks,
                       const model::Edition& edition) {
  if (!fault.box || fault.page == 0 || fault.page > marks.size()) return "";
  std::set<std::string> cells;
  for (const model::FactMark& mark : marks[fault.page - 1]) {
    if (!meet(mark.box, *fault.box)) continue;
    const auto from = proof::provenance_of(edition, mark.fact);
    if (!from) continue;
    const std::string sheet = from->sheet.empty() ? "" : "「" + from->sheet + "」";
    cells.insert(from->file + sheet + to_a1(from->cell));
    if (cells.size() == kMostCells) break;
  }
  std::string text;
  for (const std::string& cell : cells) text += (text.empty() ? "" : "、") + cell;
  return text;
}

std::string in_words(const pdf::PreflightFault& fault, const std::string& sources) {
  std::string words;
  if (fault.page != 0) words = std::to_string(fault.page) + "ページ目";
  if (fault.box) words += "（" + place_on_paper(fault.box) + "）";
  if (!words.empty()) words += "：";
  words += fault.message + "［規則 " + fault.rule;
  if (!sources.empty()) words += "、出所 " + sources;
  return words + "］";
}

}  // namespace

FactMarks fact_marks(const model::Pages& pages) {
  FactMarks marks;
  for (const model::Page& page : pages.pages) marks.push_back(page.facts);
  return marks;
}

Result<Done> check_pdf(const FinishedPdf& pdf, const FactMarks& marks,
                       const model::Edition& edition) {
  const auto faults = pdf::preflight(pdf.bytes, pdf.name, pdf.expected);
  if (!faults) return faults.error();
  if (faults->empty()) return Done{};
  const bool has_marks = pdf.expected.product != pdf::Product::kImposed;
  std::string reason = std::to_string(faults->size()) + "件の誤りがあるため、公開しません。";
  for (std::size_t i = 0; i < std::min(faults->size(), kMostFaults); ++i) {
    const pdf::PreflightFault& fault = (*faults)[i];
    reason += " " + std::to_string(i + 1) + ". " +
              in_words(fault, has_marks ? sources_of(fault, marks, edition) : "");
  }
  return Failure{"PDFの検査", pdf.name, reason};
}

}  // namespace nenpo::app
