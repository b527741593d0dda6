#include "app/returned_workbooks.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "annex/workbook_copy.h"
#include "app/result_file.h"
#include "app/text_table.h"
#include "ingest/read_workbook.h"
#include "returned/annotate.h"

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kResultSuffix = "（確認結果）.xlsx";

std::map<std::string, Findings> by_file(const Findings& findings) {
  std::map<std::string, Findings> files;
  for (const Finding& finding : findings) files[finding.place.file].push_back(finding);
  return files;
}

bool is_prose(const std::string& file) { return fs::path(file).extension() == ".md"; }

std::string extension_of(const std::string& file) { return fs::path(file).extension().string(); }

/// The names that the returned files get, none twice.
class ReturnedNames {
 public:
  explicit ReturnedNames(const std::vector<ReviewedFile>& files) {
    for (const ReviewedFile& reviewed : files) names_.insert(reviewed.file);
  }
  std::string copy_of(const std::string& file) {
    const std::string stem = file.substr(0, file.size() - extension_of(file).size());
    std::string name = stem + std::string(kResultSuffix);
    if (!names_.insert(name).second) name = file + std::string(kResultSuffix);
    return name;
  }

 private:
  std::set<std::string> names_;
};

Result<std::string> bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  if (stream && !(bytes << stream.rdbuf()).fail() && !stream.bad()) return bytes.str();
  return Failure{"読み込み", file.string(), "ファイルを読めません。"};
}

/// The findings of a workbook as those of its copy, whose sheets may have other names.
std::vector<returned::ReviewRow> rows_of_copy(const ReviewedFile& reviewed,
                                              const model::Workbook& copy) {
  const std::vector<std::string> names = annex::copy_sheet_names(*reviewed.workbook);
  std::vector<returned::ReviewRow> rows = reviewed.rows;
  for (returned::ReviewRow& row : rows) {
    Place& place = row.finding.place;
    place.file = copy.file;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const bool on_this_sheet = reviewed.workbook->sheets[i].name == place.sheet;
      const bool has_cell = !place.sheet.empty() || !place.at.empty();
      if (on_this_sheet && has_cell) {
        place.sheet = names[i];
        break;
      }
    }
  }
  return rows;
}

/// An .xlsx just written to `target` is read again, marked and written in its place.
Result<Done> mark(const fs::path& target, const model::Workbook& workbook,
                  const std::vector<returned::ReviewRow>& rows, const returned::ReviewInfo& info) {
  const auto package = bytes_of(target);
  if (!package) return package.error();
  const auto marked = returned::annotate(*package, workbook, rows, info);
  if (!marked) return marked.error();
  return write_result(target, *marked);
}

Result<Done> make_folder_of(const fs::path& file) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (!error) return Done{};
  return Failure{"フォルダーの作成", file.parent_path().string(),
                 "作れません。場所と権限を確かめてください。"};
}

/// What is written by a library is read back before it goes on.
Result<model::Workbook> read_back(const fs::path& file) {
  Findings findings;
  auto workbook = ingest::read_workbook(file, file.filename().string(), findings);
  if (workbook) return std::move(*workbook);
  return Failure{"写しの検証", file.string(), "書き込んだファイルを読み直せませんでした。"};
}

Result<Done> return_copy(const ReviewedFile& reviewed, const returned::ReviewInfo& info,
                         const fs::path& target) {
  if (auto made = make_folder_of(target); !made) return made;
  if (auto written = annex::write_copy(*reviewed.workbook, target); !written) return written;
  const auto copy = read_back(target);
  if (!copy) return copy.error();
  const auto differences = annex::copy_differences(*copy, *reviewed.workbook);
  if (!differences.empty()) {
    return Failure{"写しの検証", reviewed.file,
                   "写しの内容が元のファイルと一致しません：" + differences.front()};
  }
  return mark(target, *copy, rows_of_copy(reviewed, *copy), info);
}

std::string copy_note(const ReviewedFile& reviewed, std::string_view reason) {
  return "「" + fs::path(reviewed.file).filename().string() + "」" + std::string(reason) +
         "作り直した写しです。色や図は写していません。直した内容は元のファイルにも反映してください"
         "。";
}

/// The findings as those of a note, which has none of the cells: their places go into words.
std::vector<returned::ReviewRow> rows_of_note(const ReviewedFile& reviewed,
                                              const fs::path& target) {
  std::vector<returned::ReviewRow> rows = reviewed.rows;
  for (returned::ReviewRow& row : rows) {
    Finding& finding = row.finding;
    const std::string place = to_string(Place{"", finding.place.sheet, finding.place.at});
    if (!place.empty()) finding.message = place + "：" + finding.message;
    finding.place = {target.filename().string(), "", ""};
  }
  return rows;
}

/// For a file that could not be read or copied: a workbook with the findings alone.
Result<Done> return_note(const ReviewedFile& reviewed, int edition, const std::string& why,
                         const fs::path& target) {
  const std::string name = fs::path(reviewed.file).filename().string();
  if (auto made = make_folder_of(target); !made) return made;
  const std::vector<std::string> lines{"「" + name + "」は" + why,
                                       "シート「確認結果」の直し方をご覧ください。"};
  if (auto written = annex::write_note("お知らせ", lines, target); !written) return written;
  const auto note = read_back(target);
  if (!note) return note.error();
  return mark(target, *note, rows_of_note(reviewed, target),
              {edition, "「" + name + "」の代わりに、このお知らせをお返しします。"});
}

/// One file that Excel's format cannot hold never keeps the others from going back.
Result<Done> return_copy_or_note(const ReviewedFile& reviewed, int edition, std::string_view reason,
                                 const fs::path& target) {
  const auto copied = return_copy(reviewed, {edition, copy_note(reviewed, reason)}, target);
  if (copied) return Done{};
  return return_note(reviewed, edition,
                     "Excelの写しを作れませんでした（" + copied.error().reason + "）。", target);
}

Result<Done> return_workbook(const ReviewedFile& reviewed, const Operands& operands, int edition,
                             const fs::path& folder, ReturnedNames& names) {
  if (reviewed.workbook == nullptr) {
    return return_note(reviewed, edition, "読み込めませんでした。",
                       folder / names.copy_of(reviewed.file));
  }
  if (reviewed.workbook->format != model::FileFormat::kXlsx) {
    return return_copy_or_note(reviewed, edition, "から", folder / names.copy_of(reviewed.file));
  }
  const auto package = bytes_of(operands.paths.at(reviewed.file));
  if (!package) return package.error();
  const auto marked =
      returned::annotate(*package, *reviewed.workbook, reviewed.rows, {edition, ""});
  if (marked) return write_result(folder / reviewed.file, *marked);
  return return_copy_or_note(reviewed, edition, "に印を付けられないため",
                             folder / names.copy_of(reviewed.file));
}

}  // namespace

std::vector<ReviewedFile> review(const Operands& operands, const Findings& findings) {
  std::map<std::string, Findings> of_file = by_file(findings);
  std::map<std::string, ReviewedFile> files;
  for (const model::Workbook& workbook : operands.submitted.workbooks) {
    const auto earlier = returned::read_review(workbook);
    const Findings& now = of_file[workbook.file];
    files[workbook.file] = {workbook.file, &workbook, returned::compare(now, workbook, earlier),
                            !earlier.empty()};
  }
  for (const auto& [file, now] : of_file) {
    const bool unread = operands.paths.contains(file) && !files.contains(file) && !is_prose(file);
    if (!unread) continue;
    files[file] = {file, nullptr, returned::compare(now, model::Workbook{}, {}), false};
  }
  std::vector<ReviewedFile> reviewed;
  for (auto& [file, entry] : files) reviewed.push_back(std::move(entry));
  return reviewed;
}

std::string review_summary(const std::vector<ReviewedFile>& files) {
  constexpr std::array<std::string_view, 4> kStates{"新規", "未解決", "確認済み", "解決"};
  std::string text;
  for (const ReviewedFile& reviewed : files) {
    if (!reviewed.seen_before) continue;
    std::array<std::size_t, kStates.size()> counts{};
    for (const returned::ReviewRow& row : reviewed.rows)
      ++counts.at(static_cast<std::size_t>(row.state));
    text += "■ " + harmless(reviewed.file) + "\n  前回の確認から ";
    for (std::size_t i = 0; i < counts.size(); ++i) {
      text +=
          (i == 0 ? "" : "、") + std::string(kStates[i]) + " " + std::to_string(counts[i]) + "件";
    }
    text += "\n";
  }
  return text;
}

Result<Done> return_workbooks(const std::vector<ReviewedFile>& files, const Operands& operands,
                              int edition, const fs::path& folder) {
  ReturnedNames names(files);
  for (const ReviewedFile& reviewed : files) {
    if (auto done = return_workbook(reviewed, operands, edition, folder, names); !done) return done;
  }
  return Done{};
}

}  // namespace nenpo::app
