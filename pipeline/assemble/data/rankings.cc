#include <algorithm>

#include "assemble/data/data_marks.h"
#include "assemble/data/records.h"

namespace nenpo::assemble {
namespace {

/// The latest edition of the survey, or the one that the mark names: {{rankings:4}}.
Records ranked(const Mark& mark, const model::Edition& edition) {
  if (!mark.argument.empty()) return records_of(edition, "rankings", "edition", mark.argument);
  std::optional<Decimal> latest;
  for (const Record& record : records_of(edition, "rankings")) {
    const auto number = record.number("edition");
    if (number && (!latest || compare(*number, *latest) > 0)) latest = number;
  }
  return records_of(edition, "rankings", latest ? "edition" : "", latest ? to_string(*latest) : "");
}

/// The city that publishes: 川崎市 of 川崎市 or 川崎市総務企画局.
bool is_own(const Record& record, const Assembly& assembly) {
  const std::string_view name = record.text("municipality");
  return !name.empty() && assembly.publication.author.starts_with(name);
}

model::Ranking ranking_of(const Records& records, const Mark& mark, const Assembly& assembly) {
  model::Ranking ranking;
  ranking.from = mark.from;
  const Record& first = records.front();
  ranking.caption =
      std::string(first.text("survey")) + "（第" + std::string(first.text("edition")) + "回）";
  for (const Record& record : records) {
    const auto score = record.number("score");
    ranking.rows.push_back({record.printed("rank"), record.printed("previous_rank"),
                            std::string(record.text("municipality")), record.printed("score"),
                            score ? as_length(*score) : 0, record.fact("score"),
                            is_own(record, assembly)});
  }
  return ranking;
}

/// 6位（前回23位）.
model::KeyFact figure_of(const Record& own) {
  model::KeyFact fact;
  fact.label = std::string(own.text("municipality"));
  fact.number = own.printed("rank");
  fact.unit = "位";
  fact.fact = own.fact("rank");
  const std::string previous = own.printed("previous_rank");
  if (!previous.empty()) {
    fact.words = {
        {plain("（前回"), model::Text{previous, false, own.fact("previous_rank")}, plain("位）")}};
  }
  return fact;
}

}  // namespace

DataParts ranking_parts(const Mark& mark, const Assembly& assembly) {
  const Records records = ranked(mark, assembly.edition);
  if (records.empty()) return missing_records(mark, "順位表", "様式8「先進度調査順位」", assembly);
  DataParts parts;
  const auto own = std::find_if(records.begin(), records.end(),
                                [&](const Record& record) { return is_own(record, assembly); });
  if (own != records.end()) {
    model::KeyFacts figures{{figure_of(*own)}, "ranking", mark.from};
    parts.push_back({"figures", {model::Highlight{std::move(figures)}}});
  }
  parts.push_back({"table", {model::Highlight{ranking_of(records, mark, assembly)}}});
  return parts;
}

}  // namespace nenpo::assemble
