#include "annex/kit/entry_rules.h"

#include <algorithm>
#include <map>

#include "annex/words.h"
#include "base/period.h"

namespace nenpo::annex {
namespace {

using Others = ListRule::Others;
using Words = std::vector<std::string>;

constexpr std::string_view kPercent = "%";
constexpr int kYearsBefore = 5;  // the years offered around an edition
constexpr int kYearsAfter = 6;

void add_once(Words& words, const std::string& word) {
  if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) {
    words.push_back(word);
  }
}

/// The first, published word of each entry of a vocabulary's list.
template <typename Entries>
Words first_words(const Entries& entries) {
  Words words;
  for (const auto& entry : entries) {
    if (!entry.words.empty()) add_once(words, entry.words.front());
  }
  return words;
}

/// 以上 and 以下: a target is not 約.
Words bounds_of_targets(const model::Vocabulary& vocabulary) {
  std::vector<model::Bound> bounds = vocabulary.bounds;
  std::erase_if(bounds, [](const model::Bound& bound) {
    return bound.comparator != model::Comparator::kAtLeast &&
           bound.comparator != model::Comparator::kAtMost;
  });
  return first_words(bounds);
}

Words labels_of(const model::FieldDefinition& field) {
  Words labels;
  for (const model::Choice& choice : field.choices) add_once(labels, choice.label);
  return labels;
}

}  // namespace

EntryRule EntryRules::rule_for(const model::FieldDefinition& field, std::int64_t unit_column) {
  using model::FieldType;
  if (!field.choices.empty())
    return offer(field.labels.front(), labels_of(field), Others::kRefused);
  if (field.id == "unit") return offer("単位", units(), Others::kFree);
  if (field.id == "comparator") {
    return offer("以上・以下", bounds_of_targets(form_.vocabulary), Others::kRefused);
  }
  if (field.id == "aspect") {
    return offer("三側面", first_words(form_.vocabulary.aspects), Others::kRefused);
  }
  if (field.id == "basic_policy") return offer("基本政策", basic_policies(), Others::kFree);
  if (field.id == "policy") return offer("政策", policies(), Others::kFree);
  if (field.type == FieldType::kPeriod) return offer("年度・年", years(), Others::kFree);
  if (field.type == FieldType::kDepartment) {
    Words departments;
    for (const auto& department : last_.masters.departments) departments.push_back(department.name);
    return offer("局区名", std::move(departments), Others::kFree);
  }
  const bool may_be_percent = field.unit == kPercent || (field.unit.empty() && unit_column >= 0);
  if (field.type == FieldType::kNumber && may_be_percent) return PercentRule{unit_column};
  return AnythingRule{};
}

EntryRule EntryRules::day_of_submission() const {
  return DayRule{{request_.edition - 1, 4, 1}, {request_.edition + 1, 3, 31}};
}

EntryRule EntryRules::offer(const std::string& name, Words items, Others others) {
  if (items.empty()) return AnythingRule{};
  const auto known = std::find_if(lists_.begin(), lists_.end(),
                                  [&](const KitList& list) { return list.items == items; });
  const auto index = static_cast<std::size_t>(known - lists_.begin());
  if (known == lists_.end()) lists_.push_back({name, std::move(items)});
  return ListRule{index, others};
}

/// Those of the registered indicators first: they are the likely ones.
Words EntryRules::units() const {
  Words units;
  for (const model::Indicator& indicator : last_.indicators) add_once(units, indicator.unit);
  for (const model::Unit& unit : form_.vocabulary.units) add_once(units, unit.name);
  return units;
}

Words EntryRules::years() const {
  Words years;
  const int first = request_.edition - kYearsBefore;
  const int last = request_.edition + kYearsAfter;
  for (int year = first; year <= last; ++year) years.push_back(to_japanese(FiscalYear{year}));
  for (int year = first; year <= last; ++year) years.push_back(to_japanese(CalendarYear{year}));
  return years;
}

Words EntryRules::basic_policies() const {
  Words names;
  for (const model::Policy& policy : last_.masters.policies) {
    add_once(names, policy.basic_policy_code + " " + policy.basic_policy);
  }
  return names;
}

Words EntryRules::policies() const {
  Words names;
  for (const model::Policy& policy : last_.masters.policies) {
    add_once(names, policy.policy_code + " " + policy.policy);
  }
  return names;
}

}  // namespace nenpo::annex
