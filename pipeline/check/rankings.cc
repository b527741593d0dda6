#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// One place of a ranking.
struct Ranked {
  std::int64_t rank = 0;
  Decimal score;
  std::string said;  // 川崎市（6位、77.08点）
  Place rank_place;
  Place score_place;
};
using Ranking = std::vector<Ranked>;

class Columns {
 public:
  explicit Columns(const model::DataTable& table)
      : survey_(table, "survey"),
        edition_(table, "edition"),
        rank_(table, "rank"),
        score_(table, "score"),
        unit_(table, "unit"),
        municipality_(table, "municipality") {}

  std::pair<std::string, std::string> ranking_of(const model::DataRow& row) const {
    return {std::string(survey_.text(row)), std::string(edition_.text(row))};
  }
  std::optional<Ranked> read(const model::DataRow& row) const {
    const auto rank = rank_.number(row);
    const auto score = score_.number(row);
    if (!rank || !score || rank->places != 0) return std::nullopt;
    const std::string name(municipality_.text(row));
    const std::string said = name + "（" + std::to_string(rank->digits) + "位、" +
                             to_printed(*score) + std::string(unit_.text(row)) + "）";
    return Ranked{rank->digits, *score, said, rank_.place(row), score_.place(row)};
  }

 private:
  Column survey_, edition_, rank_, score_, unit_, municipality_;
};

Finding at_rank(const char* code, const Ranked& at, std::string message, std::string remedy,
                std::vector<Place> related) {
  return {code,
          Severity::kWarning,
          at.rank_place,
          std::move(message),
          std::move(remedy),
          std::move(related)};
}

void check_hole(const Ranked& at, std::int64_t position, Findings& findings) {
  if (at.rank == position) return;
  const std::string place = std::to_string(position) + "位";
  findings.push_back(at_rank("rank-gap", at, at.said + "は、上から数えると" + place + "です。",
                             "抜けた行がないか、順位が正しいかを確かめてください（例: " + place +
                                 "）。同点は同じ順位とし、次の順位を空けてください。",
                             {}));
}

/// `rising` scores: the first place has the smallest.
void check_scores(const Ranked& before, const Ranked& at, bool rising, Findings& findings) {
  const auto order = compare(at.score, before.score);
  if (order == 0 && at.rank != before.rank) {
    findings.push_back(at_rank(
        "undeclared-tie", at, at.said + "は" + before.said + "と同点ですが、順位が異なります。",
        "同点のときは同じ順位にしてください（例: " + std::to_string(before.rank) + "位）。",
        {before.rank_place}));
  } else if (order != 0 && (at.rank == before.rank || (order > 0) != rising)) {
    findings.push_back({"rank-score-conflict",
                        Severity::kWarning,
                        at.score_place,
                        at.said + "と" + before.said + "は、順位と得点の順が合いません。",
                        "順位か得点の誤りを直してください（例: 得点の高い順に1位、2位とする）。",
                        {before.score_place}});
  }
}

void check_ranking(Ranking& ranking, Findings& findings) {
  std::stable_sort(ranking.begin(), ranking.end(),
                   [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  const bool rising = compare(ranking.front().score, ranking.back().score) < 0;
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    const bool tied = i > 0 && ranking[i].rank == ranking[i - 1].rank;
    if (!tied) check_hole(ranking[i], static_cast<std::int64_t>(i) + 1, findings);
    if (i > 0) check_scores(ranking[i - 1], ranking[i], rising, findings);
  }
}

}  // namespace

void check_rankings(const model::Edition& edition, Findings& findings) {
  const auto* table = edition.find_table("rankings");
  if (table == nullptr) return;
  const Columns columns(*table);
  std::map<std::pair<std::string, std::string>, Ranking> rankings;
  for (const model::DataRow& row : table->rows) {
    if (auto ranked = columns.read(row)) {
      rankings[columns.ranking_of(row)].push_back(std::move(*ranked));
    }
  }
  for (auto& [survey, ranking] : rankings) check_ranking(ranking, findings);
}

}  // namespace nenpo::check
