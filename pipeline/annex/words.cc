#include "annex/words.h"

#include "base/overloaded.h"

namespace nenpo::annex {

std::string aspect_word(model::Aspect aspect) {
  switch (aspect) {
    case model::Aspect::kNone:
      return "";
    case model::Aspect::kEconomy:
      return "経済";
    case model::Aspect::kSociety:
      return "社会";
    case model::Aspect::kEnvironment:
      return "環境";
  }
  return "";
}

std::string direction_word(model::Direction direction) {
  return direction == model::Direction::kHigher ? "大きいほど良い" : "小さいほど良い";
}

std::string comparator_word(model::Comparator comparator) {
  switch (comparator) {
    case model::Comparator::kEqual:
      return "等しい";
    case model::Comparator::kAtLeast:
      return "以上";
    case model::Comparator::kAtMost:
      return "以下";
    case model::Comparator::kLessThan:
      return "未満";
    case model::Comparator::kMoreThan:
      return "超";
    case model::Comparator::kAbout:
      return "約";
  }
  return "";
}

std::string absence_word(model::Absence absence) {
  switch (absence) {
    case model::Absence::kNotSubmitted:
      return "未提出";
    case model::Absence::kNotYetCounted:
      return "集計値未提出";
    case model::Absence::kNotApplicable:
      return "該当なし";
    case model::Absence::kWithheld:
      return "非公表";
    case model::Absence::kUnreadable:
      return "要確認";
  }
  return "";
}

std::string period_type_word(const Period& period) {
  return std::visit(Overloaded{[](FiscalYear) { return "年度"; },
                               [](CalendarYear) { return "暦年"; }, [](Date) { return "日"; }},
                    period);
}

std::string bound_word(const model::Observation& observation) {
  for (const char* word : {"以上", "以下"}) {
    if (observation.printed.ends_with(word)) return word;
  }
  const bool unprinted = observation.printed.empty();
  const bool bounded = observation.comparator != model::Comparator::kEqual;
  return unprinted && bounded ? comparator_word(observation.comparator) : "";
}

std::string joined(const std::vector<std::string>& words, const std::string& separator) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : separator) + word;
  return text;
}

PlannedCell period_cell(CellAddress at, const model::Observation* observation) {
  if (observation == nullptr) return {at, {}, Look::kCentred};
  const auto number_of = [](int year) { return Decimal{year, 0}; };
  return std::visit(Overloaded{[&](FiscalYear year) {
                                 return PlannedCell{at, number_of(year.starts), Look::kFiscalYear};
                               },
                               [&](CalendarYear year) {
                                 return PlannedCell{at, number_of(year.year), Look::kCalendarYear};
                               },
                               [&](Date date) {
                                 return PlannedCell{at, to_japanese(date), Look::kCentred};
                               }},
                    observation->period);
}

PlannedCell figure_cell(CellAddress at, const model::Observation* observation) {
  const auto missing = [&](model::Absence absence) {
    return PlannedCell{at, absence_word(absence), Look::kMissing};
  };
  if (observation == nullptr) return missing(model::Absence::kNotSubmitted);
  return std::visit(Overloaded{[&](Decimal value) {
                                 return PlannedCell{at, value, Look::kNumber};
                               },
                               missing},
                    observation->figure);
}

}  // namespace nenpo::annex
