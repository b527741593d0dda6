#include "normalize/tables/field_reader.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/period_reader.h"
#include "normalize/submitted_cell.h"
#include "normalize/values/choice.h"
#include "normalize/values/code.h"
#include "normalize/values/collaboration.h"
#include "normalize/values/count.h"
#include "normalize/values/dates.h"
#include "normalize/values/markdown.h"
#include "normalize/values/municipality.h"
#include "normalize/values/person.h"
#include "normalize/values/quantities.h"
#include "normalize/values/rank.h"
#include "normalize/values/time_of_day.h"

namespace nenpo::normalize {
namespace {

using model::ColumnType;
using model::FieldType;

constexpr char kListSeparator = '|';
constexpr std::size_t kMostKnown = 4096;  // texts remembered a field
constexpr std::size_t kWidestFold = 3;    // bytes of a full-width letter that folds to one

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += kListSeparator;
    text += word;
  }
  return text;
}

/// A text of several lines: trimmed, its line breaks as '\n'.
std::string lines_of(const std::string& text) {
  return std::string(trim(replace_all(replace_all(text, "\r\n", "\n"), "\r", "\n")));
}

template <typename T, typename Text>
FieldReading reading_of(const Reading<T>& read, Text text) {
  FieldReading reading{{}, {}, read.problem};
  if (read.value) reading.values = text(*read.value);
  return reading;
}

std::vector<const model::Cell*> cells_of(const RecordField& field) {
  std::vector<const model::Cell*> cells{field.cell};
  cells.insert(cells.end(), field.more.begin(), field.more.end());
  return cells;
}

/// A plain decimal needs no closer look: most cells of a large table are that.
std::optional<std::string> plain_number(const model::Cell& cell) {
  const bool plain = cell.type == model::CellType::kText ||
                     (cell.type == model::CellType::kNumber && cell.number_format == 0);
  if (!plain || cell.struck || cell.annotation >= 0) return std::nullopt;
  const auto value = parse_decimal(cell.stored);
  return value ? std::optional(nenpo::to_string(*value)) : std::nullopt;
}

bool has_few_values(FieldType type) {
  return type == FieldType::kChoice || type == FieldType::kDepartment ||
         type == FieldType::kCollaboration || type == FieldType::kPeriod ||
         type == FieldType::kMonth || type == FieldType::kDate || type == FieldType::kDateRange;
}

}  // namespace

FieldReader::FieldReader(const model::Workbook& workbook, const Vocabulary& vocabulary,
                         const model::Masters& masters, const std::string& department)
    : workbook_(workbook), vocabulary_(vocabulary), masters_(masters), department_(department) {
  for (const MissingWords& missing : vocabulary.missing) {
    for (const std::string& word : missing.words) {
      absences_.emplace(word_key(word), missing.absence);
      longest_absence_ = std::max(longest_absence_, word.size());
    }
  }
}

std::string FieldReader::written(const model::Sheet& sheet, const RecordField& field) const {
  return field.captured ? field.cell->stored : text_of(sheet, *field.cell);
}

std::optional<model::Absence> FieldReader::absence_of(const Record& record,
                                                      const RecordField& field) const {
  if (field.cell == nullptr) return model::Absence::kNotSubmitted;
  const auto plain = plain_text_of(*record.sheet, *field.cell);
  const std::string own = plain ? std::string() : text_of(*record.sheet, *field.cell);
  const std::string_view text = trim(plain ? *plain : std::string_view(own));
  if (text.empty()) return model::Absence::kNotSubmitted;
  if (!field.more.empty() || text.size() > longest_absence_ * kWidestFold) return std::nullopt;
  for (const std::string& nothing : field.definition->nothing) {
    if (text == nothing) return model::Absence::kNotApplicable;
  }
  const auto found = absences_.find(word_key(text));
  if (found == absences_.end()) return std::nullopt;
  const bool figure = field.definition->type == FieldType::kNumber;
  const bool dash = found->second == model::Absence::kNotApplicable;
  return figure || dash ? std::optional(found->second) : std::nullopt;
}

FieldReading FieldReader::read(const Record& record, const RecordField& field, bool splits) {
  const model::Sheet& sheet = *record.sheet;
  if (!has_few_values(field.definition->type) || field.cell->type != model::CellType::kText)
    return read_anew(sheet, field, splits);
  auto& known = known_[field.definition];
  const std::string text = written(sheet, field);
  if (const auto found = known.find(text); found != known.end()) return found->second;
  if (known.size() >= kMostKnown) known.clear();
  return known.emplace(text, read_anew(sheet, field, splits)).first->second;
}

FieldReading FieldReader::read_anew(const model::Sheet& sheet, const RecordField& field,
                                    bool splits) const {
  switch (field.definition->type) {
    case FieldType::kText:
    case FieldType::kLines:
    case FieldType::kMarkdown:
    case FieldType::kParagraphs:
    case FieldType::kFile:
      return read_texts(sheet, field);
    case FieldType::kCode:
    case FieldType::kNumber:
    case FieldType::kQuantities:
    case FieldType::kRank:
    case FieldType::kMunicipality:
      return read_figures(sheet, field);
    case FieldType::kDate:
    case FieldType::kDateRange:
    case FieldType::kMonth:
    case FieldType::kPeriod:
    case FieldType::kTime:
      return read_times(sheet, field);
    case FieldType::kChoice:
    case FieldType::kDepartment:
    case FieldType::kCollaboration:
    case FieldType::kPartners:
    case FieldType::kPerson:
      return read_names(sheet, field, splits);
  }
  return {};
}

FieldReading FieldReader::read_texts(const model::Sheet& sheet, const RecordField& field) const {
  const FieldDefinition& definition = *field.definition;
  const bool marked =
      definition.type == FieldType::kMarkdown || definition.type == FieldType::kParagraphs;
  FieldReading reading;
  std::string text;
  for (const model::Cell* cell : cells_of(field)) {
    const std::string own = marked ? markdown_of(sheet, *cell)
                                   : (field.captured ? cell->stored : text_of(sheet, *cell));
    text += (text.empty() ? "" : "\n") + own;
    if (definition.type != FieldType::kParagraphs) continue;
    for (std::string& paragraph : paragraphs_of(own))
      reading.pieces.push_back({std::move(paragraph), {}, {}, false, cell});
  }
  if (has_control_character(text)) {
    reading.problem = Problem{
        "control-character", Severity::kWarning,
        "「" + label_of(definition) + "」に印刷できない制御文字が含まれていたため、除きました。",
        "セルの文字を入力し直してください。"};
  }
  const bool one = definition.type == FieldType::kText || definition.type == FieldType::kFile;
  text = one ? one_line(text) : lines_of(text);
  if (definition.type == FieldType::kFile) text = replace_all(text, "\\", "/");
  reading.values = {definition.drops_number ? without_list_number(text) : text};
  return reading;
}

FieldReading FieldReader::read_names(const model::Sheet& sheet, const RecordField& field,
                                     bool splits) const {
  const FieldDefinition& definition = *field.definition;
  const std::string text = written(sheet, field);
  if (definition.type == FieldType::kPerson) {
    return reading_of(read_person(sheet, *field.cell), [](const Person& person) {
      return std::vector{person.role, person.name, person.ruby_base, person.ruby};
    });
  }
  if (definition.type == FieldType::kDepartment) {
    return reading_of(read_department(text, masters_),
                      [](const std::string& name) { return std::vector{name}; });
  }
  if (definition.type == FieldType::kPartners) {
    const std::string partners = one_line(text);
    return {{partners, splits ? joined(read_partners(partners)) : partners}};
  }
  if (definition.type == FieldType::kCollaboration) {
    const Collaboration read = read_collaboration(text, department_, masters_);
    return {{one_line(text), read.lead, joined(read.departments), joined(read.partners)}};
  }
  const auto choice = read_choice(text, definition.choices, label_of(definition));
  return reading_of(choice, [&definition](const std::string& value) {
    const model::Choice* found = find_choice(value, definition.choices);
    return std::vector{value, found == nullptr ? value : found->label};
  });
}

FieldReading FieldReader::read_figures(const model::Sheet& sheet, const RecordField& field) const {
  const FieldDefinition& definition = *field.definition;
  if (definition.type == FieldType::kNumber) {
    if (auto plain = plain_number(*field.cell)) return {{std::move(*plain)}};
    const std::string& unit = definition.unit.empty() ? field.label_unit : definition.unit;
    return reading_of(read_count(workbook_, sheet, *field.cell, unit, vocabulary_),
                      [](Decimal value) { return std::vector{nenpo::to_string(value)}; });
  }
  if (definition.type == FieldType::kCode) {
    return reading_of(read_code(sheet, *field.cell, vocabulary_),
                      [](const std::string& code) { return std::vector{code}; });
  }
  const std::string text = written(sheet, field);
  if (definition.type == FieldType::kMunicipality) {
    return reading_of(read_municipality(text),
                      [](const std::string& code) { return std::vector{code}; });
  }
  if (definition.type == FieldType::kRank) {
    return reading_of(read_rank(text), [](const Rank& rank) {
      return std::vector{std::to_string(rank.rank),
                         rank.previous ? std::to_string(*rank.previous) : std::string()};
    });
  }
  const auto quantities = read_quantities(text, vocabulary_);
  FieldReading reading =
      reading_of(quantities, [&text](const auto&) { return std::vector{quantities_text(text)}; });
  if (!quantities.value) return reading;
  for (const Quantity& quantity : *quantities.value) {
    reading.pieces.push_back({nenpo::to_string(quantity.value), quantity.label, quantity.unit,
                              quantity.forecast, field.cell});
  }
  return reading;
}

FieldReading FieldReader::read_times(const model::Sheet& sheet, const RecordField& field) const {
  if (field.definition->type == FieldType::kPeriod) {
    return reading_of(read_period(written(sheet, field), vocabulary_), [](const Period& period) {
      return std::vector{std::to_string(western_year(period))};
    });
  }
  if (field.definition->type == FieldType::kDate) {
    return reading_of(read_date_cell(sheet, *field.cell, vocabulary_),
                      [](const Date& date) { return std::vector{to_iso(date)}; });
  }
  if (field.definition->type == FieldType::kTime) {
    return reading_of(read_time(sheet, *field.cell),
                      [](const TimeOfDay& time) { return std::vector{to_text(time)}; });
  }
  if (field.definition->type == FieldType::kMonth) {
    return reading_of(read_month(sheet, *field.cell, vocabulary_),
                      [](const Month& month) { return std::vector{to_iso(month)}; });
  }
  return reading_of(read_date_range(sheet, *field.cell, vocabulary_), [](const DateRange& range) {
    return std::vector{to_iso(range.first), to_iso(range.last)};
  });
}

model::ColumnType column_type(FieldType type, std::size_t number) {
  switch (type) {
    case FieldType::kLines:
      return ColumnType::kLines;
    case FieldType::kMarkdown:
    case FieldType::kParagraphs:
      return ColumnType::kMarkdown;
    case FieldType::kNumber:
    case FieldType::kRank:
      return ColumnType::kNumber;
    case FieldType::kDate:
    case FieldType::kDateRange:
      return ColumnType::kDate;
    case FieldType::kMonth:
      return ColumnType::kMonth;
    case FieldType::kPeriod:
      return ColumnType::kYear;
    case FieldType::kCollaboration:
      return number > 1 ? ColumnType::kList : ColumnType::kText;
    case FieldType::kPartners:
      return number > 0 ? ColumnType::kList : ColumnType::kText;
    case FieldType::kText:
    case FieldType::kCode:
    case FieldType::kChoice:
    case FieldType::kDepartment:
    case FieldType::kQuantities:
    case FieldType::kPerson:
    case FieldType::kFile:
    case FieldType::kTime:
    case FieldType::kMunicipality:
      return ColumnType::kText;
  }
  return ColumnType::kText;
}

}  // namespace nenpo::normalize
