#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annex/kit/asked_fields.h"
#include "annex/kit/entry_rules.h"
#include "annex/kit/form_kit.h"
#include "annex/kit/kit_sheet.h"
#include "annex/kit/known_records.h"

namespace nenpo::annex {

/// What the sheets of one empty form are made of.
struct KitSource {
  const KitRequest& request;
  const model::FormDefinition& form;
  const model::Edition& last;
  EntryRules& rules;
};

/// Builds a sheet of an empty form from the top down: title, headings, notes, then what table_page
/// or card_page adds.
class KitPage {
 public:
  /// Widths in digits.
  KitPage(const std::string& name, std::vector<double> column_widths);

  /// A line over the whole width.
  void add_bar(const std::string& text, Look look);
  /// 局区名, 提出日 and what else is asked for once, then the notes.
  void add_top(const KitSource& source, const model::TableDefinition& table);
  /// A cell that may span a range.
  void put(const model::CellRange& range, KnownCell cell);
  void ask(Question question) { sheet_.questions.push_back(std::move(question)); }
  /// An empty cell to fill in with its question.
  void put_asked(const model::CellRange& range, const AskedField& field, KnownCell cell,
                 EntryRule rule);
  void set_height(std::uint32_t row, double points) { sheet_.plan.row_heights[row] = points; }
  /// The rows repeated on each page, above which the view is frozen.
  void set_header(std::uint32_t first, std::uint32_t last, std::uint32_t frozen_columns);
  void set_portrait() { sheet_.orientation = Orientation::kPortrait; }

  std::uint32_t next_row() const { return next_row_; }
  void leave_rows(std::uint32_t count) { next_row_ += count; }
  std::uint32_t last_column() const;
  KitSheet finish();

 private:
  struct Heading;
  std::vector<Heading> headings(const KitSource& source, const model::TableDefinition& table) const;
  void add_headings(const std::vector<Heading>& headings);
  void add_note(const std::string& text);
  std::uint32_t reach(std::uint32_t first, double width) const;

  KitSheet sheet_;
  std::uint32_t next_row_ = 0;
};

/// The cell of a field before anything is known about it.
KnownCell blank_cell(const model::FieldDefinition& field);
/// Its label with the unit of its number: 者数（者）.
std::string label_with_unit(const AskedField& field);
/// 現在値の値
std::string full_label(const AskedField& field);

}  // namespace nenpo::annex
