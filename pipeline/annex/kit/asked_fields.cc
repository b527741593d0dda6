#include "annex/kit/asked_fields.h"

#include <algorithm>
#include <utility>

#include "base/period.h"
#include "base/text.h"

namespace nenpo::annex {
namespace {

constexpr std::string_view kNumber = "{n}";
constexpr std::string_view kYear = "{year}";
constexpr std::string_view kBelow = " > ";

bool is_asked(const model::FieldDefinition& field) {
  return !field.prompt.empty() && !field.labels.empty();
}

enum class Labels { kInGroups, kAlone };

/// The label that the form prints: the first, or for a 個票 the first without a group.
std::string printed_label(const model::FieldDefinition& field, Labels labels) {
  const auto alone = std::find_if(
      field.labels.begin(), field.labels.end(),
      [](const std::string& label) { return label.find(kBelow) == std::string::npos; });
  const bool first = labels == Labels::kInGroups || alone == field.labels.end();
  return first ? field.labels.front() : *alone;
}

AskedField asked(const model::FieldDefinition& field, std::string label) {
  const std::size_t below = label.find(kBelow);
  if (below == std::string::npos) return {&field, "", std::move(label)};
  return {&field, label.substr(0, below), label.substr(below + kBelow.size())};
}

/// The asked fields of one table, in the order in which the form prints them.
class FieldList {
 public:
  FieldList(int edition, Labels labels) : edition_(edition), labels_(labels) {}

  void add(const model::FieldDefinition& field) {
    const std::string label =
        replace_all(printed_label(field, labels_), kYear, to_japanese(FiscalYear{edition_ - 1}));
    if (label.find(kNumber) != std::string::npos) {
      numbered_.emplace_back(&field, label);
      return;
    }
    add_numbered();
    found_.push_back(asked(field, label));
  }

  std::vector<AskedField> take() {
    add_numbered();
    return std::move(found_);
  }

 private:
  void add_numbered() {
    for (int number = 1; number <= kNumberedFields; ++number) {
      for (const auto& [field, label] : numbered_) {
        found_.push_back(asked(*field, replace_all(label, kNumber, std::to_string(number))));
      }
    }
    numbered_.clear();
  }

  int edition_;
  Labels labels_;
  std::vector<AskedField> found_;
  std::vector<std::pair<const model::FieldDefinition*, std::string>> numbered_;  // to be added
};

std::vector<AskedField> fields_at(const model::TableDefinition& table, FieldList list,
                                  bool (*stands_there)(model::FieldPlace)) {
  for (const model::FieldDefinition& field : table.fields) {
    if (stands_there(field.place) && is_asked(field)) list.add(field);
  }
  return list.take();
}

bool in_record(model::FieldPlace place) { return place == model::FieldPlace::kRecord; }
bool above(model::FieldPlace place) { return !in_record(place); }

}  // namespace

std::vector<AskedField> fields_in_records(const model::TableDefinition& table, int edition) {
  return fields_at(table, FieldList(edition, Labels::kInGroups), in_record);
}

std::vector<AskedField> fields_of_card(const model::TableDefinition& table, int edition) {
  return fields_at(table, FieldList(edition, Labels::kAlone), in_record);
}

std::vector<AskedField> fields_above(const model::TableDefinition& table, int edition) {
  return fields_at(table, FieldList(edition, Labels::kAlone), above);
}

}  // namespace nenpo::annex
