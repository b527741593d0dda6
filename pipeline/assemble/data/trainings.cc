#include "assemble/data/data_marks.h"
#include "assemble/data/records.h"

namespace nenpo::assemble {
namespace {

/// A column of which a figure is made, and what it is called beside it.
struct Column {
  std::string_view id, label, unit;
};
constexpr Column kParticipants{"participants_total", "申込者・参加者", "人"};
constexpr Column kParticipantParts[] = {{"participants_venue", "会場", "人"},
                                        {"participants_online", "オンライン", "人"}};
constexpr Column kObservers{"observers_total", "他都市", "人"};
constexpr Column kObserverParts[] = {{"observers_venue", "会場", "人"},
                                     {"observers_online", "オンライン", "人"}};
constexpr Column kOrganizations{"observer_organizations", "他都市", "自治体"};
constexpr Column kPositive{"positive_rate", "実施結果", "%が"};

bool has(const Record& record, const Column& column) { return !record.text(column.id).empty(); }

model::KeyFact figure(const Record& record, const Column& column) {
  model::KeyFact fact;
  fact.label = std::string(column.label);
  fact.number = record.printed(column.id);
  fact.unit = std::string(column.unit);
  fact.fact = record.fact(column.id);
  return fact;
}

/// 会場26人
model::Inlines words(const Record& record, const Column& column) {
  return {plain(std::string(column.label)),
          model::Text{record.printed(column.id), false, record.fact(column.id)},
          plain(std::string(column.unit))};
}

model::KeyFact participants(const Record& record) {
  model::KeyFact fact = figure(record, kParticipants);
  for (const Column& part : kParticipantParts) {
    if (!has(record, part)) continue;
    fact.parts.push_back({std::string(part.label), record.printed(part.id), std::string(part.unit),
                          record.fact(part.id),
                          share_of(record.number(part.id), record.number(kParticipants.id))});
  }
  return fact;
}

/// 他都市 22自治体, 会場2人 オンライン24人; or the people, and of how many cities.
model::KeyFact observers(const Record& record) {
  const bool by_people = has(record, kObservers);
  model::KeyFact fact = figure(record, by_people ? kObservers : kOrganizations);
  if (by_people && has(record, kOrganizations)) {
    fact.words.push_back(
        {model::Text{record.printed(kOrganizations.id), false, record.fact(kOrganizations.id)},
         plain(std::string(kOrganizations.unit))});
  }
  for (const Column& part : kObserverParts) {
    if (has(record, part)) fact.words.push_back(words(record, part));
  }
  return fact;
}

/// 参加者の91%が「…」と回答
model::KeyFact positive(const Record& record) {
  model::KeyFact fact = figure(record, kPositive);
  fact.before = "参加者の";
  if (const auto answer = record.value("positive_label"); !answer.text.empty())
    fact.words.push_back({plain("「"), answer, plain("」と回答")});
  return fact;
}

}  // namespace

DataParts training_parts(const Mark& mark, const Assembly& assembly) {
  const Records records = records_of(assembly.edition, "trainings", "training_id", mark.argument);
  if (records.empty()) return missing_records(mark, "職員研修", "様式5「研修参加状況」", assembly);
  const Record& training = records.front();
  model::KeyFacts figures;
  figures.kind = "training";
  figures.from = mark.from;
  if (has(training, kParticipants)) figures.facts.push_back(participants(training));
  if (has(training, kObservers) || has(training, kOrganizations))
    figures.facts.push_back(observers(training));
  if (has(training, kPositive)) figures.facts.push_back(positive(training));
  return {{"figures", {model::Highlight{std::move(figures)}}}};
}

}  // namespace nenpo::assemble
