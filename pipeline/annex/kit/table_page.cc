#include "annex/kit/table_page.h"

#include <algorithm>
#include <utility>

#include "annex/kit/kit_words.h"
#include "annex/row_height.h"

namespace nenpo::annex {
namespace {

constexpr double kSideBearing = 2;    // digits beside the text of a column
constexpr double kLeastColumn = 8;    // digits
constexpr std::uint32_t kFrozen = 1;  // columns, where no name tells the records apart
constexpr std::string_view kExampleMark = "※例 ";

using Fields = std::vector<AskedField>;

double width_of_column(const AskedField& field) {
  const int width = field.definition->width;
  return width > 0 ? 2.0 * width + kSideBearing
                   : std::max(kLeastColumn, width_of(label_with_unit(field)) + kSideBearing);
}

std::uint32_t to_index(std::size_t index) { return static_cast<std::uint32_t>(index); }

/// The column of the field, or -1.
std::int64_t column_of(const Fields& fields, std::string_view id) {
  const auto found = std::find_if(fields.begin(), fields.end(), [id](const AskedField& field) {
    return field.definition->id == id;
  });
  return found == fields.end() ? -1 : found - fields.begin();
}

class TableRows {
 public:
  TableRows(KitPage& page, const KitSource& source, const model::TableDefinition& table)
      : page_(page),
        source_(source),
        table_(table),
        fields_(fields_in_records(table, source.request.edition)) {}

  model::CellRange add_all() {
    const model::CellRange header = add_header();
    add_example();
    for (const KnownRecord& record :
         registered_records(table_, source_.form, source_.request, source_.last)) {
      add_known(record);
    }
    add_blank();
    return header;
  }

 private:
  EntryRule rule_for(const AskedField& field) {
    return source_.rules.rule_for(*field.definition, column_of(fields_, "unit"));
  }

  void put_label(model::CellRange range, const std::string& text) {
    page_.put(range, {text, Look::kHeader, {}, ""});
  }

  /// The last field that belongs to the same group as `first`.
  std::size_t end_of_group(std::size_t first) const {
    std::size_t last = first;
    while (last + 1 < fields_.size() && fields_[last + 1].group == fields_[first].group) ++last;
    return last;
  }

  model::CellRange add_header() {
    const bool grouped = std::any_of(fields_.begin(), fields_.end(),
                                     [](const AskedField& field) { return !field.group.empty(); });
    const std::uint32_t upper = page_.next_row();
    const std::uint32_t lower = grouped ? upper + 1 : upper;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const AskedField& field = fields_[i];
      const std::uint32_t column = to_index(i);
      const std::uint32_t top = field.group.empty() ? upper : lower;
      put_label({{top, column}, {lower, column}}, label_with_unit(field));
      const bool begins = i == 0 || fields_[i - 1].group != field.group;
      if (field.group.empty() || !begins) continue;
      put_label({{upper, column}, {upper, to_index(end_of_group(i))}}, field.group);
    }
    page_.leave_rows(lower - upper + 1);
    return {{upper, 0}, {lower, to_index(fields_.size() - 1)}};
  }

  void add_example() {
    const std::uint32_t row = page_.next_row();
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const std::string& example = fields_[i].definition->example;
      KnownCell cell = blank_cell(*fields_[i].definition);
      cell.content = i == 0 ? std::string(kExampleMark) + example : example;
      cell.paper = {Surface::kExample};
      if (cell.look == Look::kNumber || cell.look == Look::kDay) cell.look = Look::kCentred;
      page_.put({{row, to_index(i)}, {row, to_index(i)}}, std::move(cell));
    }
    page_.leave_rows(1);
  }

  void add_known(const KnownRecord& record) {
    const std::uint32_t row = page_.next_row();
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const model::CellRange at{{row, to_index(i)}, {row, to_index(i)}};
      const auto known = record.find(fields_[i].definition->id);
      KnownCell cell = known != record.end() ? known->second : blank_cell(*fields_[i].definition);
      if (cell.paper.surface == Surface::kInput) {
        page_.put_asked(at, fields_[i], std::move(cell), rule_for(fields_[i]));
      } else {
        page_.put(at, std::move(cell));
      }
    }
    page_.leave_rows(1);
  }

  void add_blank() {
    const auto count = to_index(static_cast<std::size_t>(std::max(0, table_.blank_records)));
    if (count == 0) return;
    const std::uint32_t first = page_.next_row();
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const std::uint32_t column = to_index(i);
      const KnownCell cell = blank_cell(*fields_[i].definition);
      for (std::uint32_t row = first; row < first + count; ++row) {
        page_.put({{row, column}, {row, column}}, cell);
      }
      page_.ask({{{first, column}, {first + count - 1, column}},
                 prompt_title(full_label(fields_[i])),
                 prompt_message(*fields_[i].definition),
                 rule_for(fields_[i])});
    }
    page_.leave_rows(count);
  }

  KitPage& page_;
  const KitSource& source_;
  const model::TableDefinition& table_;
  Fields fields_;
};

}  // namespace

std::vector<double> table_widths(const model::TableDefinition& table, int edition) {
  std::vector<double> widths;
  for (const AskedField& field : fields_in_records(table, edition)) {
    widths.push_back(width_of_column(field));
  }
  return widths;
}

model::CellRange add_table(KitPage& page, const KitSource& source,
                           const model::TableDefinition& table) {
  return TableRows(page, source, table).add_all();
}

KitSheet plan_table_page(const KitSource& source, const model::TableDefinition& table,
                         const std::string& sheet_name) {
  const int edition = source.request.edition;
  KitPage page(sheet_name, table_widths(table, edition));
  page.add_bar(form_title(source.request, source.form), Look::kTitle);
  page.add_top(source, table);
  page.leave_rows(1);
  const model::CellRange header = add_table(page, source, table);
  const std::int64_t name = column_of(fields_in_records(table, edition), "name");
  page.set_header(header.first.row, header.last.row,
                  name < 0 ? kFrozen : static_cast<std::uint32_t>(name) + 1);
  return page.finish();
}

}  // namespace nenpo::annex
