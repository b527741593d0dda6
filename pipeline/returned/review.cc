#include "returned/review.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "model/words.h"
#include "returned/review_words.h"

namespace nenpo::returned {
namespace {

using model::FindingState;
using model::ReviewedFinding;

constexpr std::size_t kMostShown = 200;  // characters of what was read
constexpr std::size_t kMostTold = 2000;  // of a message; a cell holds 32,767

Severity severity_of(std::string_view word) {
  if (word == model::japanese_name(Severity::kError)) return Severity::kError;
  return word == model::japanese_name(Severity::kWarning) ? Severity::kWarning : Severity::kInfo;
}

std::string shortened(const std::string& text, std::size_t most) {
  const std::u32string characters = to_utf32(trim(text));
  if (characters.size() <= most) return to_utf8(characters);
  return to_utf8(characters.substr(0, most)) + "…";
}

/// A finding as its cells can hold it, and as they give it back.
Finding as_told(Finding finding) {
  finding.message = shortened(finding.message, kMostTold);
  finding.remedy = shortened(finding.remedy, kMostTold);
  return finding;
}

std::string as_read(const Place& place, const model::Workbook& workbook) {
  const auto at = parse_a1(place.at);
  if (!at) return "";
  for (const model::Sheet& sheet : workbook.sheets) {
    const model::Cell* cell = sheet.name == place.sheet ? sheet.find(*at) : nullptr;
    if (cell == nullptr) continue;
    return shortened(cell->displayed.empty() ? cell->stored : cell->displayed, kMostShown);
  }
  return "";
}

/// The earlier findings, each of which one of the present can be.
class Earlier {
 public:
  explicit Earlier(const std::vector<ReviewedFinding>& findings)
      : findings_(findings), taken_(findings.size(), false) {}

  /// The one that a finding of now repeats: at the same cell, or where the same is said of another
  /// cell, because rows were inserted.
  const ReviewedFinding* take(const Finding& now) {
    const std::array<bool (*)(const ReviewedFinding&, const Finding&), 3> sameness{
        [](const ReviewedFinding& a, const Finding& b) {
          return a.place.at == b.place.at && a.message == b.message;
        },
        [](const ReviewedFinding& a, const Finding& b) { return a.place.at == b.place.at; },
        [](const ReviewedFinding& a, const Finding& b) { return a.message == b.message; }};
    for (const auto is_same : sameness) {
      for (std::size_t i = 0; i < findings_.size(); ++i) {
        const ReviewedFinding& finding = findings_[i];
        if (taken_[i] || finding.code != now.code || finding.place.sheet != now.place.sheet ||
            !is_same(finding, now))
          continue;
        taken_[i] = true;
        return &finding;
      }
    }
    return nullptr;
  }
  bool is_taken(std::size_t index) const { return taken_[index]; }

 private:
  const std::vector<ReviewedFinding>& findings_;
  std::vector<bool> taken_;
};

ReviewRow row_of(const Finding& now, std::string read, const ReviewedFinding* before) {
  ReviewRow row{.finding = now, .as_read = std::move(read), .response = {}};
  if (before == nullptr) return row;
  row.state = FindingState::kStillThere;
  const bool same = before->message == now.message && before->as_read == row.as_read;
  const bool keep = before->response == model::review::kKeepAsIs;
  // The answer was about what the cell held then.
  if (same || !keep) row.response = before->response;
  if (same && keep && now.severity != Severity::kError) row.state = FindingState::kKept;
  return row;
}

ReviewRow solved_row(const ReviewedFinding& before, const model::Workbook& workbook) {
  ReviewRow row{.finding = {.code = before.code,
                            .severity = before.severity,
                            .place = before.place,
                            .message = before.message,
                            .remedy = before.remedy,
                            .related = {}},
                .state = FindingState::kSolved,
                .as_read = as_read(before.place, workbook),
                .response = before.response};
  row.finding.place.file = workbook.file;
  return row;
}

/// 0: to be worked on, 1: kept, 2: solved.
int rank_of(FindingState state) {
  return state == FindingState::kSolved ? 2 : state == FindingState::kKept ? 1 : 0;
}

}  // namespace

std::vector<ReviewedFinding> read_review(const model::Workbook& workbook) {
  std::vector<ReviewedFinding> findings;
  for (const ReviewRecord& record : review_records(workbook)) {
    const std::string_view code = record.text(kCode);
    if (code.empty() || record.text(kState) == word_of(FindingState::kSolved)) continue;
    const std::string_view sheet = record.text(kSheet);
    const std::string_view at = record.text(kCell);
    findings.push_back({.code = std::string(code),
                        .severity = severity_of(record.text(kSeverity)),
                        .place = {.file = {},
                                  .sheet = std::string(sheet == kWholeFile ? "" : sheet),
                                  .at = std::string(at == kWholeSheet ? "" : at)},
                        .as_read = std::string(record.text(kAsRead)),
                        .message = std::string(record.text(kMessage)),
                        .remedy = std::string(record.text(kRemedy)),
                        .response = std::string(record.text(kResponse))});
  }
  return findings;
}

std::vector<ReviewRow> compare(const Findings& now, const model::Workbook& workbook,
                               const std::vector<ReviewedFinding>& earlier) {
  Earlier before(earlier);
  std::vector<ReviewRow> rows;
  for (const Finding& each : now) {
    const Finding finding = as_told(each);
    rows.push_back(row_of(finding, as_read(finding.place, workbook), before.take(finding)));
  }
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    if (!before.is_taken(i)) rows.push_back(solved_row(earlier[i], workbook));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ReviewRow& a, const ReviewRow& b) {
    const int first = rank_of(a.state);
    const int second = rank_of(b.state);
    return first != second ? first < second : a.finding.severity > b.finding.severity;
  });
  return rows;
}

}  // namespace nenpo::returned
