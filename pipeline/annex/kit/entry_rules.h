#pragma once

#include <string>
#include <vector>

#include "annex/kit/form_kit.h"
#include "annex/kit/kit_sheet.h"
#include "model/edition.h"
#include "model/form_definition.h"

namespace nenpo::annex {

/// What may be entered in the fields of one form, and the lists to choose from. Each list is kept
/// once, however many fields offer it.
class EntryRules {
 public:
  EntryRules(const KitRequest& request, const model::FormDefinition& form,
             const model::Edition& last)
      : request_(request), form_(form), last_(last) {}

  /// `unit_column` is where a row of the table names its unit, or -1.
  EntryRule rule_for(const model::FieldDefinition& field, std::int64_t unit_column);
  /// Of the day of submission: between the fiscal year before the edition and the edition's own.
  EntryRule day_of_submission() const;
  /// The lists that the rules refer to.
  std::vector<KitList> take_lists() { return std::move(lists_); }

 private:
  EntryRule offer(const std::string& name, std::vector<std::string> items, ListRule::Others others);
  std::vector<std::string> units() const;
  std::vector<std::string> years() const;
  std::vector<std::string> basic_policies() const;
  std::vector<std::string> policies() const;

  const KitRequest& request_;
  const model::FormDefinition& form_;
  const model::Edition& last_;
  std::vector<KitList> lists_;
};

}  // namespace nenpo::annex
