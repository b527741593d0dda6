#include "typeset/progress/progress.h"

#include <iterator>
#include <memory>
#include <utility>

#include "typeset/progress/ledger.h"
#include "typeset/progress/ledger_head.h"
#include "typeset/progress/plan_band.h"
#include "typeset/progress/result_band.h"

namespace nenpo::typeset {
namespace {

using Measure = model::ProgressTable::Measure;

class ProgressSetting {
 public:
  ProgressSetting(const model::ProgressTable& table, const LedgerPlace& place,
                  const model::ProgressTableStyle& style, Setting& setting)
      : table_(table),
        place_(place),
        ledger_(table, style, setting),
        years_(set_years(ledger_, table)),
        years_again_(std::make_shared<const Piece>(years_)) {}

  Pieces set() {
    Pieces pieces;
    if (place_.begins) {
      pieces.push_back(years_);
      open_before(pieces.front(), model::Role::kTable);
      pieces.front().begins = Begins::kNewPage;
      pieces.front().most_blank = ledger_.style().most_blank;
    }
    for (const Measure& measure : table_.measures) append(pieces, set_measure(measure));
    if (pieces.empty()) return pieces;
    if (place_.ends) {
      ledger_.draw_across(pieces.back(), pieces.back().height, ledger_.style().heavy);
      close_tag(pieces.back());
    }
    return pieces;
  }

 private:
  Pieces set_measure(const Measure& measure) {
    const bool first = &measure == &table_.measures.front();
    Piece again = years_;
    put_below(again, set_title_again(ledger_, measure));
    const auto above = std::make_shared<const Piece>(again);
    Pieces pieces;
    pieces.push_back(set_measure_title(ledger_, measure));
    open_before(pieces.front(), model::Role::kTableBody);
    pieces.front().lead = lead(first);
    const Pt page = page_height();
    Pieces plan = set_plan_band(
        ledger_, measure,
        {.first = page - years_.height - pieces.front().height, .next = page - again.height});
    for (Piece& part : plan) part.repeated_head = above;
    append(pieces, std::move(plan));
    for (const auto& result : measure.results) {
      Pieces band = set_result_band(ledger_, result, again);
      band.front().repeated_head = above;
      if (&result == &measure.results.front()) keep_together(band);
      append(pieces, std::move(band));
    }
    pieces.front().repeated_head = years_again_;
    pieces.back().keep = Keep::kFree;
    close_tag(pieces.back());
    for (Piece& piece : pieces) {
      piece.page_head = page_head(first && &piece == &pieces.front());
      piece.goes_on = &piece != &pieces.back();
      piece.most_blank = ledger_.style().most_blank;
    }
    return pieces;
  }

  Pt page_height() const {
    const model::PageStyle& page = ledger_.setting().style.page;
    return page.leading * page.lines;
  }

  /// What stands between the measure and the one above it.
  std::shared_ptr<const Piece> lead(bool first) const {
    if (first && place_.begins) return nullptr;
    Piece lead = first ? set_programme_band(ledger_, table_) : ledger_.band();
    if (!first) ledger_.draw_across(lead, Pt{}, ledger_.style().heavy);
    return std::make_shared<const Piece>(std::move(lead));
  }

  std::shared_ptr<const PageHead> page_head(bool begins) const {
    return std::make_shared<const PageHead>(
        PageHead{.label = table_.program,
                 .name = table_.program_name,
                 .begins = begins,
                 .title = place_.title,
                 .columns = ledger_.row_columns(),
                 .overhang = {ledger_.style().overhang_inner, ledger_.style().overhang_outer}});
  }

  static void put_below(Piece& piece, Piece below) {
    const Pt top = piece.height;
    piece.height += below.height;
    put_into(piece, std::move(below), Pt{}, top);
  }

  static void keep_together(Pieces& band) {
    for (std::size_t i = 0; i + 1 < band.size(); ++i) band[i].keep = Keep::kMust;
  }

  const model::ProgressTable& table_;
  const LedgerPlace& place_;
  Ledger ledger_;
  Piece years_;
  std::shared_ptr<const Piece> years_again_;
};

}  // namespace

Pieces set_progress_table(const model::ProgressTable& table, const LedgerPlace& place,
                          Setting& setting) {
  const auto* style = part_of(setting, setting.style.progress.table, "progress");
  if (style == nullptr) return {};
  return ProgressSetting(table, place, *style, setting).set();
}

}  // namespace nenpo::typeset
