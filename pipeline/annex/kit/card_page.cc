#include "annex/kit/card_page.h"

#include <algorithm>

#include "annex/kit/kit_words.h"
#include "annex/kit/table_page.h"
#include "annex/row_height.h"

namespace nenpo::annex {
namespace {

using model::FieldType;
using Tables = std::vector<const model::TableDefinition*>;

constexpr double kLabelColumn = 20;  // digits
constexpr double kValueColumn = 80;
constexpr double kLineHeight = 28;  // points, of a cell for one line
constexpr double kLinesHeight = 72;
constexpr double kParagraphsHeight = 300;

double height_for(const model::FieldDefinition& field) {
  switch (field.type) {
    case FieldType::kParagraphs:
      return kParagraphsHeight;
    case FieldType::kLines:
    case FieldType::kMarkdown:
      return kLinesHeight;
    default:
      return kLineHeight;
  }
}

/// Tables below the card that hold parts of its record.
Tables parts_of(const model::FormDefinition& form, const model::TableDefinition& table) {
  Tables parts;
  for (const model::TableDefinition& other : form.tables) {
    if (other.parent == table.id && other.blank_records > 0) parts.push_back(&other);
  }
  return parts;
}

/// The labels' column, then those of the widest table below; the values span all of these.
std::vector<double> widths_of(const Tables& parts, int edition) {
  std::vector<double> widths{kLabelColumn, kValueColumn};
  for (const auto* part : parts) {
    const std::vector<double> own = table_widths(*part, edition);
    if (own.size() > widths.size()) widths = own;
  }
  widths.front() = std::max(widths.front(), kLabelColumn);
  return widths;
}

}  // namespace

KitSheet plan_card_page(const KitSource& source, const model::TableDefinition& table,
                        const std::string& sheet_name) {
  const int edition = source.request.edition;
  const Tables parts = parts_of(source.form, table);
  KitPage page(sheet_name, widths_of(parts, edition));
  page.set_portrait();
  page.add_bar(form_title(source.request, source.form), Look::kTitle);
  page.add_top(source, table);
  for (const AskedField& field : fields_of_card(table, edition)) {
    const std::uint32_t row = page.next_row();
    page.set_height(row, height_for(*field.definition));
    page.put({{row, 0}, {row, 0}}, {label_with_unit(field), Look::kHeader, {}, ""});
    KnownCell cell = blank_cell(*field.definition);
    if (cell.look != Look::kNumber) cell.look = Look::kText;
    page.put_asked({{row, 1}, {row, page.last_column()}}, field, std::move(cell),
                   source.rules.rule_for(*field.definition, -1));
    page.leave_rows(1);
  }
  for (const auto* part : parts) {
    page.leave_rows(1);
    add_table(page, source, *part);
  }
  return page.finish();
}

}  // namespace nenpo::annex
