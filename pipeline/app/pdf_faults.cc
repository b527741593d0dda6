#include "app/pdf_faults.h"

#include <cmath>

#include "app/text_table.h"

namespace nenpo::app {
namespace {

constexpr std::size_t kRuleWidth = 23;
constexpr std::size_t kPageWidth = 6;
constexpr std::size_t kPlaceWidth = 16;
constexpr std::size_t kMessageWidth = 49;
constexpr double kMillimetresPerPoint = 25.4 / 72;

std::string in_mm(Pt length) {
  return std::to_string(std::lround(length.count() * kMillimetresPerPoint)) + "mm";
}

}  // namespace

std::string place_on_paper(const std::optional<model::Box>& box) {
  return box ? "左" + in_mm(box->x) + "・上" + in_mm(box->y) : "";
}

std::string pdf_faults_table(const std::vector<pdf::PreflightFault>& faults) {
  TextTable table({kRuleWidth, kPageWidth, kPlaceWidth, kMessageWidth});
  table.add({"規則", "ページ", "位置", "指摘"});
  for (const pdf::PreflightFault& fault : faults) {
    table.add({fault.rule, fault.page == 0 ? "全体" : std::to_string(fault.page),
               place_on_paper(fault.box), fault.message});
  }
  return table.text();
}

}  // namespace nenpo::app
