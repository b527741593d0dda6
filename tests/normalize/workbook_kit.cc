#include "tests/normalize/workbook_kit.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/masters.h"
#include "normalize/normalize.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

constexpr int kEdition = 2026;

/// A plain CSV without quoted fields, as the masters are.
model::Workbook master_list(const std::string& name) {
  model::Workbook workbook;
  workbook.file = "masters/" + name;
  workbook.format = model::FileFormat::kCsv;
  model::Sheet& sheet = workbook.sheets.emplace_back();
  const std::string text = read_file(source_folder() / "input" / "masters" / name);
  std::uint32_t row = 0;
  for (const std::string_view line : split(text, '\n')) {
    std::uint32_t column = 0;
    for (const std::string_view field : split(trim(line), ',')) {
      model::Cell cell;
      cell.at = {row, column++};
      cell.stored = cell.displayed = field;
      if (!field.empty()) sheet.cells.push_back(cell);
    }
    ++row;
  }
  return workbook;
}

}  // namespace

WorkbookKit& WorkbookKit::sheet(std::string name, model::Visibility visibility) {
  workbook_.sheets.emplace_back().name = std::move(name);
  last().visibility = visibility;
  return *this;
}

void WorkbookKit::put(model::Cell cell) {
  auto& cells = last().cells;
  cell.hidden = last().visibility != model::Visibility::kVisible;
  const auto place =
      std::lower_bound(cells.begin(), cells.end(), cell.at,
                       [](const model::Cell& a, CellAddress at) { return a.at < at; });
  if (place != cells.end() && place->at == cell.at) {
    *place = std::move(cell);
  } else {
    cells.insert(place, std::move(cell));
  }
}

WorkbookKit& WorkbookKit::cells(std::initializer_list<Typed> cells) {
  for (const Typed& typed : cells) {
    model::Cell cell;
    cell.at = *parse_a1(typed.at);
    cell.stored = cell.displayed = typed.text;
    put(std::move(cell));
  }
  return *this;
}

WorkbookKit& WorkbookKit::row(std::uint32_t row, std::initializer_list<std::string_view> texts) {
  std::uint32_t column = 0;
  for (const std::string_view text : texts) {
    const CellAddress at{row - 1, column++};
    if (!text.empty()) cells({{to_a1(at), std::string(text)}});
  }
  return *this;
}

WorkbookKit& WorkbookKit::number(const TypedNumber& number) {
  model::Cell cell;
  cell.at = *parse_a1(number.at);
  cell.type = model::CellType::kNumber;
  cell.stored = number.stored;
  cell.displayed = number.displayed;
  cell.number_format = static_cast<std::uint32_t>(workbook_.number_formats.size());
  workbook_.number_formats.push_back(number.format);
  put(std::move(cell));
  return *this;
}

WorkbookKit& WorkbookKit::error(std::string_view at, std::string_view code) {
  model::Cell cell;
  cell.at = *parse_a1(at);
  cell.type = model::CellType::kError;
  cell.formula = true;
  cell.stored = cell.displayed = code;
  put(std::move(cell));
  return *this;
}

WorkbookKit& WorkbookKit::uncalculated(std::string_view at) {
  model::Cell cell;
  cell.at = *parse_a1(at);
  cell.type = model::CellType::kNumber;
  cell.formula = true;
  cell.cached = false;
  put(std::move(cell));
  return *this;
}

WorkbookKit& WorkbookKit::date(std::string_view at, std::string_view iso,
                               std::string_view displayed) {
  model::Cell cell;
  cell.at = *parse_a1(at);
  cell.type = model::CellType::kDate;
  cell.stored = iso;
  cell.displayed = displayed;
  put(std::move(cell));
  return *this;
}

WorkbookKit& WorkbookKit::merge(std::string_view first, std::string_view end) {
  last().merges.push_back({*parse_a1(first), *parse_a1(end)});
  return *this;
}

WorkbookKit& WorkbookKit::hide_row(std::uint32_t row) {
  last().hidden_rows.push_back(row - 1);
  for (model::Cell& cell : last().cells) {
    if (cell.at.row == row - 1) cell.hidden = true;
  }
  return *this;
}

WorkbookKit& WorkbookKit::form1(std::string_view department) {
  sheet("様式1");
  cells({{"A1", "様式１　成果指標調査票（令和８年度版）"},
         {"A2", "局区名"},
         {"B2", std::string(department)},
         {"D2", "提出日"},
         {"E2", "2026/2/13"},
         {"G2", "担当者"},
         {"H2", "見本　太郎"},
         {"N2", "様式番号・版"},
         {"O2", "様式1／2026.1版"},
         {"A3", "※ 着色した欄は変更しないでください。"}});
  row(5, {"指標番号", "基本政策", "政策", "指標名", "単位", "出典（調べ）", "現在値", "", "目標値",
          "", "", "SDGsゴール・ターゲット番号", "優先的なゴール（三側面）", "担当課", "備考"});
  row(6, {"", "", "", "", "", "", "年度（年）", "値", "年度（年）", "値", "以上／以下"});
  return merge("G5", "H5").merge("I5", "K5");
}

model::Workbook WorkbookKit::build() { return workbook_; }

const std::vector<normalize::FormDefinition>& forms() {
  static const std::vector<normalize::FormDefinition> kForms = [] {
    auto read = normalize::read_form_definitions(source_folder() / "templates" / "forms");
    EXPECT_TRUE(read.has_value()) << (read ? ""
                                           : read.error().subject + ": " + read.error().reason);
    return read ? *read : std::vector<normalize::FormDefinition>();
  }();
  return kForms;
}

const normalize::Vocabulary& vocabulary() { return forms().front().vocabulary; }

model::Masters masters() {
  std::vector<model::Workbook> lists;
  for (const char* name : {"departments.csv", "policies.csv", "sdg_goals.csv", "sdg_targets.csv",
                           "header-aliases.csv"}) {
    lists.push_back(master_list(name));
  }
  auto read = normalize::read_masters(lists);
  EXPECT_TRUE(read.has_value());
  return read ? *read : model::Masters();
}

model::Edition normalized(const model::Workbook& workbook, Findings& findings) {
  return normalize::normalize(kEdition, {workbook}, forms(), masters(), findings);
}

std::vector<std::string> summary(Findings findings) {
  sort_findings(findings);
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    lines.push_back(finding.code + " " + to_string(finding.severity) + " " +
                    to_string(finding.place));
  }
  return lines;
}

}  // namespace nenpo::test
