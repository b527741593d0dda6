#include "annex/kit/plan_kit.h"

#include "annex/kit/card_page.h"
#include "annex/kit/kit_words.h"
#include "annex/kit/table_page.h"
#include "annex/sheet_names.h"

namespace nenpo::annex {
namespace {

std::vector<std::string> names_of(const std::vector<KitSheet>& sheets) {
  std::vector<std::string> names{kListSheet};
  for (const KitSheet& sheet : sheets) names.push_back(sheet.plan.name);
  return names;
}

void add_cards(const KitSource& source, const model::TableDefinition& table,
               const std::string& name, std::vector<KitSheet>& sheets) {
  for (int number = 1; number <= table.blank_records; ++number) {
    const std::string numbered = table.blank_records == 1 ? name : name + std::to_string(number);
    sheets.push_back(plan_card_page(source, table, sheet_name(numbered, names_of(sheets))));
  }
}

void add_table_sheets(const KitSource& source, const model::TableDefinition& table,
                      std::vector<KitSheet>& sheets) {
  if (!table.parent.empty() || fields_in_records(table, source.request.edition).empty()) return;
  const std::string name = table.sheet.empty() ? short_title(source.form) : table.sheet;
  if (table.card) return add_cards(source, table, name, sheets);
  const bool asks = table.blank_records > 0 ||
                    !registered_records(table, source.form, source.request, source.last).empty();
  if (!asks) return;
  sheets.push_back(plan_table_page(source, table, sheet_name(name, names_of(sheets))));
}

}  // namespace

KitBook plan_kit(const KitRequest& request, const model::FormDefinition& form,
                 const model::Edition& last) {
  KitBook book;
  book.title = form_title(request, form);
  book.marks = {{"nenpo.form", std::to_string(form.number)},
                {"nenpo.version", form_version(request, form)},
                {"nenpo.edition", std::to_string(request.edition)},
                {"nenpo.department", request.department}};
  EntryRules rules(request, form, last);
  const KitSource source{request, form, last, rules};
  for (const model::TableDefinition& table : form.tables) {
    add_table_sheets(source, table, book.sheets);
  }
  book.lists = rules.take_lists();
  for (KitSheet& sheet : book.sheets) {
    for (PlannedCell& cell : sheet.plan.cells) {
      if (auto* text = std::get_if<std::string>(&cell.content)) *text = cell_text(*text);
    }
  }
  return book;
}

SheetPlan plan_lists(const std::vector<KitList>& lists) {
  constexpr double kWidth = 30;  // digits
  SheetPlan plan;
  plan.name = kListSheet;
  std::size_t most = 0;
  for (const KitList& list : lists) most = std::max(most, list.items.size());
  plan.column_widths.assign(lists.size(), kWidth);
  for (std::size_t row = 0; row <= most; ++row) {
    for (std::size_t column = 0; column < lists.size(); ++column) {
      const KitList& list = lists[column];
      if (row > list.items.size()) continue;
      const CellAddress at{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)};
      plan.cells.push_back({at, row == 0 ? list.name : list.items[row - 1],
                            row == 0 ? Look::kDataHeader : Look::kDataText});
    }
  }
  return plan;
}

}  // namespace nenpo::annex
